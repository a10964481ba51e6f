using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>The values that have names.</summary>
internal static class EnumComparison
{
    public static readonly Listing<EnumModel> Listing = new()
    {
        Name = item => item.Name,
        // The same names for the same values.
        Identity = item => string.Join("\n", item.Values.Select(value => $"{value.Name} {value.Value}")),
        Fact = item => item.Fact,
        Added = _ => EnumChanges.Added,
        Removed = _ => EnumChanges.Removed,
        Renamed = EnumChanges.Renamed,
        Compare = Compare,
    };

    private static readonly Listing<EnumValueModel> Values = new()
    {
        Name = value => value.Name,
        Identity = value => value.Value,
        Fact = value => value.Fact,
        Value = value => value.Value,
        Added = _ => EnumChanges.ValueAdded,
        Removed = _ => EnumChanges.ValueRemoved,
        Renamed = EnumChanges.ValueRenamed,
        Compare = Compare,
    };

    private static void Compare(Pair pair, EnumModel old, EnumModel now)
    {
        pair.Flag("values", old.IsNumeric, now.IsNumeric, EnumChanges.BecameNumeric, EnumChanges.BecameText);
        Values.CompareAll(pair, "values", old.Values, now.Values);
    }

    private static void Compare(Pair pair, EnumValueModel old, EnumValueModel now)
    {
        pair.Changed("value", old.Value, now.Value, EnumChanges.WireValueChanged);
        pair.Flag("final", old.IsFinal, now.IsFinal, EnumChanges.BecameFinal, EnumChanges.NoLongerFinal);
    }
}
