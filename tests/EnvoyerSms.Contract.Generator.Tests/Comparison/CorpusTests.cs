using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Comparison.Rules;

namespace EnvoyerSms.Contract.Generator.Tests.Comparison;

/// <summary>
/// A change of one line or few: what is found, where in both files, and how far the version must move. UPDATE_SNAPSHOTS=1 writes the
/// places, never the rules.
/// </summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Titles => [.. ChangeCases.All.Select(item => item.Title)];

    [Theory, MemberData(nameof(Titles))]
    public void Finds_what_changed_and_where(string title)
    {
        var item = ChangeCases.Find(title);
        var comparison = ContractComparison.Compare(ChangeCase.Old, item.New);

        var found = item.Found(comparison);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            item = ChangeCases.WritePlaces(item, found);
        Assert.Equal(Told(item.Expected), Told(found));
        Assert.Equal(item.Level, comparison.Verdict.Required.ToString().ToLowerInvariant());
    }

    // As one text, so that a failure shows all of it.
    private static string Told(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Titles))]
    public void Finds_the_twins_of_it_the_other_way_round(string title)
    {
        var item = ChangeCases.Find(title);
        Twins.AssertTwins(ChangeCase.Old, item.New);
    }

    [Fact]
    public void Has_a_case_for_each_rule_one_way_or_the_other()
    {
        var found = ChangeCases
            .All.SelectMany(item =>
                ContractComparison
                    .Compare(ChangeCase.Old, item.New)
                    .Changes.Concat(ContractComparison.Compare(item.New, ChangeCase.Old).Changes)
            )
            .Select(change => change.Rule.Id)
            .ToHashSet();
        Assert.Equal([], ChangeRules.All.Select(rule => rule.Id).Where(id => !found.Contains(id)));
        Assert.True(ChangeCases.All.Count >= 120);
    }
}
