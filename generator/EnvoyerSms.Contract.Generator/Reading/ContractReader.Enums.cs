using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Reading;

internal static partial class ContractReader
{
    private static EquatableArray<EnumModel> ReadEnums(Keys root)
    {
        var entries = root.Entries("enums");
        Names.Check(root.Scope, entries, Names.Enum);
        return All(entries, entry => ReadEnum(root.Scope, entry));
    }

    private static EnumModel ReadEnum(ContractScope scope, YamlEntry entry)
    {
        using var keys = scope.Open(entry, $"the enum '{entry.Name}'");
        var fact = ReadFact(keys, scope.Names.EnumNames);
        var entries = keys.Entries("values", isRequired: true);
        Names.Check(scope, entries, Names.EnumValue, owner: entry.Name);
        var distinct = new Distinct(scope, "the value of");
        var siblings = Declarations.NamesOf(entries);
        var values = All(
            entries,
            value =>
            {
                using var inner = scope.Open(value, $"the value '{value.Name}'");
                var wire = inner.Text("value");
                distinct.Add(wire, value.Name, inner.LocationOf("value"));
                return new EnumValueModel(value.Name, wire, inner.Flag("final"), ReadFact(inner, siblings, fact));
            }
        );
        return new EnumModel
        {
            Name = entry.Name,
            IsNumeric = values.Count > 0 && values.All(value => WholeNumber.IsPrintedSo(value.Value)),
            Values = values,
            Fact = fact,
        };
    }
}
