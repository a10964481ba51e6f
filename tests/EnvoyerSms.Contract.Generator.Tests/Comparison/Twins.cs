using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Tests.Comparison;

/// <summary>Comparing the other way round finds every change undone, and nothing else.</summary>
internal static class Twins
{
    public static void AssertTwins(ContractModel one, ContractModel other) =>
        AssertTwins(ContractComparison.Compare(one, other), one, other);

    /// <param name="comparison">Of the one with the other.</param>
    public static void AssertTwins(ContractComparison comparison, ContractModel one, ContractModel other)
    {
        var there = comparison.Changes.Where(IsChange);
        var back = ContractComparison.Compare(other, one).Changes.Where(IsChange);
        Assert.Equal(
            there
                .Select(change => $"{change.Rule.Twin} {change.NewPath} {change.NewValue} => {change.OldValue}")
                .Order(),
            back.Select(change => $"{change.Rule.Id} {change.OldPath} {change.OldValue} => {change.NewValue}").Order()
        );
    }

    private static bool IsChange(Change change) => !change.Rule.IsRemark;
}
