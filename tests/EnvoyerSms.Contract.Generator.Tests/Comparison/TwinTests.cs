using CsCheck;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using EnvoyerSms.Contract.Generator.Tests.Reading;

namespace EnvoyerSms.Contract.Generator.Tests.Comparison;

/// <summary>What holds of any two contracts of one API.</summary>
public sealed class TwinTests
{
    private static int Iterations => Environment.GetEnvironmentVariable("CI") == "true" ? 5_000 : 150;

    private static readonly string[] Contracts = [Sample.Text, Sample.Shipped, ChangeCase.Before];

    // Lines go, come twice, change places, or get a word of another: some contract is often left, unlike of random letters.
    private static readonly Gen<Func<string, string>> Edits = Gen.OneOf(
        Gen.Double.Unit.Select(at => Of(lines => lines.RemoveAt(At(lines, at)))),
        Gen.Select(
            Gen.Double.Unit,
            Gen.Int[-6, 6],
            (at, by) =>
                Of(lines =>
                {
                    var from = At(lines, at);
                    var to = Math.Clamp(from + by, 0, lines.Count - 1);
                    (lines[from], lines[to]) = (lines[to], lines[from]);
                })
        ),
        Gen.Select(
            Gen.Double.Unit,
            Gen.OneOf("1", "2", "77", "true", "false", "read", "unsafe", "string", "integer", "get", "other", "[post]"),
            (at, word) => Of(lines => ReplaceValue(lines, At(lines, at), word))
        ),
        Gen.Select(
            Gen.Double.Unit,
            Gen.OneOf(", required: true }", ", since: 1.0.0 }", ", personal: true }", ", repeated: true }", " }"),
            (at, end) =>
                Of(lines =>
                {
                    var line = lines[At(lines, at)];
                    if (line.EndsWith(" }", StringComparison.Ordinal))
                        lines[At(lines, at)] = line[..^2] + end;
                })
        )
    );

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
        Gen.Select(Gen.OneOf(Contracts), Edits.Array[1, 4])
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
                    Twins.AssertTwins(old, now);
                    AssertPlaces(old, now, text, edited);
                },
                iter: Iterations,
                threads: 1
            );
        Assert.True(compared > Iterations / 10, $"Only {compared} of {Iterations} edits left a contract.");
    }

    private static void AssertPlaces(ContractModel old, ContractModel now, string text, string edited)
    {
        var comparison = ContractComparison.Compare(old, now);
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

    private static Func<string, string> Of(Action<List<string>> edit) =>
        text =>
        {
            var lines = text.Split('\n').ToList();
            edit(lines);
            return string.Join('\n', lines);
        };

    private static int At(List<string> lines, double part) => (int)(part * lines.Count);

    private static void ReplaceValue(List<string> lines, int index, string word)
    {
        var colon = lines[index].LastIndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
            return;
        var end = lines[index].IndexOfAny([',', ' ', '}'], colon + 2);
        lines[index] = lines[index][..(colon + 2)] + word + (end < 0 ? "" : lines[index][end..]);
    }
}
