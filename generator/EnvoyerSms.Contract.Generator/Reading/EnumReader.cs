using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Naming;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading;

/// <summary>The enums that parameters and fields can be.</summary>
internal static class EnumReader
{
    public static EquatableArray<EnumModel> ReadAll(Keys root)
    {
        var entries = root.Entries("enums");
        Names.Check(root.Scope.Problems, entries, Names.Enum);
        return entries.ReadAll(entry => ReadEnum(root.Scope, entry));
    }

    private static EnumModel ReadEnum(ContractScope scope, YamlEntry entry)
    {
        using var keys = scope.Open(entry, $"the enum '{entry.Name}'");
        var fact = FactReader.Read(keys, scope.Names.EnumNames);
        var entries = keys.Entries("values", isRequired: true);
        Names.Check(scope.Problems, entries, Names.EnumValue, owner: entry.Name);
        FormerNames.Check(scope.Problems, entries, Names.EnumValue, owner: entry.Name);
        var distinct = new Distinct(scope.Problems, "the value of");
        var siblings = Declarations.NamesOf(entries);
        var values = entries.ReadAll(value =>
        {
            using var inner = scope.Open(value, $"the value '{value.Name}'");
            var wire = inner.Text("value");
            distinct.Add(wire, value.Name, inner.LocationOf("value"));
            return new EnumValueModel(
                value.Name,
                wire,
                inner.Flag("final"),
                FactReader.ReadMember(inner, siblings, fact)
            );
        });
        return new EnumModel
        {
            Name = entry.Name,
            IsNumeric = values.Count > 0 && values.All(value => WholeNumber.IsPrintedSo(value.Value)),
            Values = values,
            Fact = fact,
        };
    }
}
