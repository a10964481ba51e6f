using CsCheck;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using EnvoyerSms.Contract.Generator.Tests.Reading;

namespace EnvoyerSms.Contract.Generator.Tests.Comparison;

/// <summary>What holds of any two contracts of one API.</summary>
public sealed class TwinTests
{
    private static int Iterations => Environment.GetEnvironmentVariable("CI") == "true" ? 5_000 : 150;

    private static readonly string[] Contracts = [Sample.Text, Sample.Shipped, ChangeCase.Before];

    [Fact]
    public void A_contract_compared_with_itself_has_not_changed() =>
        Assert.All(
            Contracts,
            text =>
            {
                var comparison = ContractComparison.Compare(ChangeCase.Read(text, "a"), ChangeCase.Read(text, "b"));
                Assert.Empty(comparison.Changes);
                Assert.Equal(ChangeLevel.None, comparison.Verdict.Required);
                Assert.True(comparison.Verdict.IsEnough);
                Assert.True(comparison.Verdict.Elements > 50);
            }
        );

    [Fact]
    public void Any_edit_is_compared_and_undone_by_its_twins()
    {
        var compared = 0;
        var models = Contracts.ToDictionary(text => text, text => ChangeCase.Read(text, "old"));
        Gen.Select(Gen.OneOf(Contracts), RandomEdits.One.Array[1, 4])
            .Sample(
                (text, edits) =>
                {
                    var edited = edits.Aggregate(text, (changed, edit) => edit(changed));
                    if (Sample.Read(edited).Value is not { } now)
                        return;
                    var old = models[text];
                    if (ContractComparison.Refuse(old, now) is not null)
                        return;
                    Interlocked.Increment(ref compared);
                    var comparison = ContractComparison.Compare(old, now);
                    Twins.AssertTwins(comparison, old, now);
                    AssertPlaces(comparison, text, edited);
                },
                iter: Iterations
            );
        Assert.True(compared > Iterations / 10, $"Only {compared} of {Iterations} edits left a contract.");
    }

    private static void AssertPlaces(ContractComparison comparison, string text, string edited)
    {
        var located = LocatedChange.Of(comparison, new ContractText("old", text), new ContractText("new", edited));
        Assert.Equal(comparison.Changes.Count, located.Count);
        Assert.All(
            located,
            one =>
            {
                Assert.InRange(one.New.Start + one.New.Length, 1, edited.Length);
                Assert.InRange(one.Old.Start + one.Old.Length, 1, text.Length);
            }
        );
    }
}
