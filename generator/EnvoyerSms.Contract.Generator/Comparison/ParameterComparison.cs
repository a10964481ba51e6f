using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>What a call is given.</summary>
internal static class ParameterComparison
{
    public static readonly Listing<ParameterModel> Listing = new()
    {
        Name = parameter => parameter.Name,
        Identity = parameter => string.Join("\n", parameter.Wire.Select(wire => wire.Name)),
        Fact = parameter => parameter.Fact,
        Value = TypeOf,
        Added = parameter => parameter.Required ? ParameterChanges.RequiredAdded : ParameterChanges.OptionalAdded,
        Removed = parameter => parameter.Required ? ParameterChanges.RequiredRemoved : ParameterChanges.OptionalRemoved,
        Renamed = ParameterChanges.Renamed,
        Compare = Compare,
    };

    private static void Compare(Pair pair, ParameterModel old, ParameterModel now)
    {
        CompareDemands(pair, old, now);
        pair.Changed("type", TypeOf(old), TypeOf(now), ParameterChanges.TypeChanged);
        pair.Changed("in", Written.Word(old.Place), Written.Word(now.Place), ParameterChanges.PlaceChanged);
        CompareWires(pair, old.Wire, now.Wire);
        pair.Flag("repeated", old.Repeated, now.Repeated, ParameterChanges.BecameList, ParameterChanges.BecameSingle);
        pair.Changed("as", Written.Word(old.As), Written.Word(now.As), ParameterChanges.ListFormChanged);
        // Of another type they are what that has, and say nothing more.
        if (old.Type == now.Type)
        {
            pair.Changed("words", Written.List(old.Words), Written.List(now.Words), ParameterChanges.WordsChanged);
            pair.Changed("unit", Written.Word(old.Unit), Written.Word(now.Unit), ParameterChanges.UnitChanged);
        }
        pair.Flag("plus", old.Plus, now.Plus, ParameterChanges.PlusAdded, ParameterChanges.PlusRemoved);
        if (old is { Repeated: true, As: ListForm.Separator } && now is { Repeated: true, As: ListForm.Separator })
            pair.Changed("separator", old.Separator, now.Separator, ParameterChanges.SeparatorChanged);
        pair.Flag(
            "lineBreaks",
            old.NormalizeLineBreaks,
            now.NormalizeLineBreaks,
            ParameterChanges.LineBreaksNormalized,
            ParameterChanges.LineBreaksAsWritten
        );
        pair.Flag(
            "personal",
            old.Personal,
            now.Personal,
            ParameterChanges.BecamePersonal,
            ParameterChanges.NoLongerPersonal
        );
        pair.Optional(
            "default",
            old.Default,
            now.Default,
            ParameterChanges.DefaultAdded,
            ParameterChanges.DefaultRemoved,
            ParameterChanges.DefaultChanged
        );
        pair.Optional(
            "measure",
            TextOf(old.Measure),
            TextOf(now.Measure),
            ParameterChanges.MeasureAdded,
            ParameterChanges.MeasureRemoved,
            ParameterChanges.MeasureChanged
        );
        pair.Optional(
            "caution",
            FactComparison.TextOf(old.Caution),
            FactComparison.TextOf(now.Caution),
            ParameterChanges.CautionAdded,
            ParameterChanges.CautionRemoved,
            ParameterChanges.CautionChanged
        );
        pair.Optional(
            "requires",
            TextOf(old.Requires),
            TextOf(now.Requires),
            ParameterChanges.RequiresAdded,
            ParameterChanges.RequiresRemoved,
            ParameterChanges.RequiresChanged
        );
        RuleComparison.Compare(pair, old.Rules, now.Rules);
    }

    private static void CompareDemands(Pair pair, ParameterModel old, ParameterModel now)
    {
        var (before, after) = (old.RequiredUntil?.ToString() ?? "", now.RequiredUntil?.ToString() ?? "");
        if (old.Required && after.Length > 0)
            pair.Part("required").Report(ParameterChanges.Relaxed, "", after);
        else if (now.Required && before.Length > 0)
            pair.Part("required").Report(ParameterChanges.RequiredAgain, before);
        else
        {
            pair.Flag(
                "required",
                old.Required,
                now.Required,
                ParameterChanges.BecameRequired,
                ParameterChanges.BecameOptional
            );
            pair.Optional(
                "required",
                before,
                after,
                ParameterChanges.OldFormAdded,
                ParameterChanges.OldFormRemoved,
                ParameterChanges.RequiredUntilChanged
            );
        }
    }

    // One field has its format and error beside the parameter's own keys; of several, each has its own.
    private static void CompareWires(Pair pair, EquatableArray<WireModel> old, EquatableArray<WireModel> now)
    {
        if (old.Count != now.Count)
        {
            pair.Changed("wire", NamesOf(old), NamesOf(now), ParameterChanges.WireChanged);
            return;
        }
        for (var index = 0; index < now.Count; index++)
        {
            var isOne = now.Count == 1;
            var wire = isOne ? pair : pair.Part("wire").Item(index);
            wire.Changed(isOne ? "wire" : "name", old[index].Name, now[index].Name, ParameterChanges.WireChanged);
            wire.Changed("format", old[index].Format, now[index].Format, ParameterChanges.FormatChanged);
            wire.Changed("missing", old[index].Missing, now[index].Missing, ParameterChanges.MissingErrorChanged);
        }

        static string NamesOf(EquatableArray<WireModel> wires) => Written.List(wires.Select(wire => wire.Name));
    }

    private static string TypeOf(ParameterModel parameter) =>
        parameter.Type == ParameterType.Enum ? parameter.TypeName : Written.Word(parameter.Type);

    private static string TextOf(MeasureModel? measure) =>
        measure is null
            ? ""
            : $"{measure.Alphabet} {Written.List(measure.Segments.Select(most => Written.Number(most)))}"
                + (measure.Appended.Length == 0 ? "" : $" and {measure.AppendedWhen}: {measure.Appended}");

    private static string TextOf(RequiresModel? requires) =>
        requires is null ? "" : $"{requires.Operation} with {requires.Flag}";
}
