using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>What responses hold.</summary>
internal static class TypeComparison
{
    public static readonly Listing<FieldModel> Fields = new()
    {
        Name = field => field.Name,
        Identity = field => string.Join("\n", field.Wire),
        Fact = field => field.Fact,
        Value = TypeOf,
        Added = field => field.Required ? TypeChanges.RequiredFieldAdded : TypeChanges.FieldAdded,
        Removed = field => field.Required ? TypeChanges.RequiredFieldRemoved : TypeChanges.FieldRemoved,
        Renamed = TypeChanges.FieldRenamed,
        Compare = Compare,
    };

    public static readonly Listing<TypeModel> Listing = new()
    {
        Name = type => type.Name,
        // An element of the same fields is the same, whatever it is called.
        Identity = type =>
            string.Join("\n", type.Fields.Select(field => $"{field.Name} {string.Join(" ", field.Wire)}")),
        Fact = type => type.Fact,
        Added = _ => TypeChanges.Added,
        Removed = _ => TypeChanges.Removed,
        Renamed = TypeChanges.Renamed,
        Compare = (pair, old, now) => Fields.CompareAll(pair, "fields", old.Fields, now.Fields),
    };

    private static void Compare(Pair pair, FieldModel old, FieldModel now)
    {
        CompareDemands(pair, old, now);
        pair.Changed("type", TypeOf(old), TypeOf(now), TypeChanges.FieldTypeChanged);
        CompareWires(pair, old.Wire, now.Wire);
        // Of another type they are what that has, and say nothing more.
        if (old.Type == now.Type)
        {
            pair.Changed("words", Written.List(old.Words), Written.List(now.Words), TypeChanges.FieldWordsChanged);
            pair.Changed("unit", Written.Word(old.Unit), Written.Word(now.Unit), TypeChanges.FieldUnitChanged);
        }
        pair.Changed("format", old.Format, now.Format, TypeChanges.FieldFormatChanged);
        pair.Flag("repeated", old.Repeated, now.Repeated, TypeChanges.FieldBecameList, TypeChanges.FieldBecameSingle);
        pair.Flag("asWritten", old.AsWritten, now.AsWritten, TypeChanges.FieldAsWritten, TypeChanges.FieldTrimmed);
        pair.Flag(
            "personal",
            old.Personal,
            now.Personal,
            TypeChanges.FieldBecamePersonal,
            TypeChanges.FieldNoLongerPersonal
        );
    }

    // A member that may be null either way can still be demanded of what reads.
    private static void CompareDemands(Pair pair, FieldModel old, FieldModel now)
    {
        pair.Flag("required", old.Required, now.Required, TypeChanges.FieldNeverNull, TypeChanges.FieldBecameNullable);
        if (old.Required == now.Required)
            pair.Flag(
                "required",
                old.IsDemanded,
                now.IsDemanded,
                TypeChanges.FieldDemanded,
                TypeChanges.FieldNoLongerDemanded
            );
    }

    // Several names are spellings of one; where none is left of the old ones it is another element.
    private static void CompareWires(Pair pair, EquatableArray<string> old, EquatableArray<string> now)
    {
        if (old.Intersect(now).Any())
            pair.Names("wire", old, now, TypeChanges.FieldSpellingAdded, TypeChanges.FieldSpellingRemoved);
        else
            pair.Changed("wire", Joined(old), Joined(now), TypeChanges.FieldWireChanged);

        static string Joined(EquatableArray<string> names) => string.Join(", ", names);
    }

    private static string TypeOf(FieldModel field) =>
        field.TypeName.Length > 0 ? field.TypeName : Written.Word(field.Type);
}
