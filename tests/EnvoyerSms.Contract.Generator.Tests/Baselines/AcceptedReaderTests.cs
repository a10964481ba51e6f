using EnvoyerSms.Contract.Generator.Baselines;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using EnvoyerSms.Contract.Generator.Tests.Reading;

namespace EnvoyerSms.Contract.Generator.Tests.Baselines;

/// <summary>The list of accepted findings, and what can be wrong with it.</summary>
public sealed class AcceptedReaderTests
{
    private const string Two = """
        # Why they are meant so.
        - rule: ESMS2305
          path: operations.LendBooks.parameters.Code.rules[0]
          reason: nobody has longer ones
          until: 4.0.0
        - { rule: ESMS2104, path: operations.GetCard.path, reason: "it is redirected; for a year" }

        """;

    [Fact]
    public void Reads_each_entry_with_its_lines()
    {
        var read = Read(Two);
        Assert.Empty(read.Problems);
        Assert.Equal(
            [
                ("ESMS2305", "operations.LendBooks.parameters.Code.rules[0]", "nobody has longer ones", 2, 5),
                ("ESMS2104", "operations.GetCard.path", "it is redirected; for a year", 6, 6),
            ],
            read.Items.Select(item => (item.Rule, item.Path, item.Reason, item.FirstLine, item.LastLine))
        );
        Assert.Equal([new ApiVersion(4, 0, 0), null], read.Items.Select(item => item.Until));
        Assert.True(read.Items[0].IsOver(new ApiVersion(4, 0, 0)));
        Assert.False(read.Items[0].IsOver(new ApiVersion(3, 9, 9)));
        Assert.False(read.Items[1].IsOver(new ApiVersion(99, 0, 0)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("[]\n")]
    [InlineData("\uFEFF# nothing yet\n")]
    public void A_file_without_entries_accepts_nothing(string text)
    {
        Assert.Empty(Read(text).Items);
        Assert.Empty(Read(text).Problems);
    }

    [Theory]
    [InlineData("rule: ESMS2305", "ESMS0013 1 rule")]
    [InlineData("- ESMS2305", "ESMS0013 1 ESMS2305")]
    [InlineData("- rule: ESMS2305\n  path: a.b", "ESMS0011 1 rule")]
    [InlineData("- rule: ESMS2305\n  path: a.b\n  reason:", "ESMS0013 3 reason")]
    [InlineData("- rule: ESMS0007\n  path: a.b\n  reason: c", "ESMS0033 1 ESMS0007")]
    [InlineData("- rule: ESMS2305\n  path: a.b\n  reason: c\n  until: soon", "ESMS0050 4 soon")]
    [InlineData("- rule: ESMS2305\n  path: a.b\n  reason: c\n  till: 3.0.0", "ESMS0010 4 till")]
    [InlineData("- rule: [", "ESMS0002 1 [")]
    [InlineData("- rule: ESMS2305\n  path: a\u202Eb\n  reason: c", "ESMS0008 2 \u202E")]
    public void Tells_where_it_cannot_be_understood(string text, string expected)
    {
        var problem = Assert.Single(Read(text).Problems);
        var place = problem.Location;
        Assert.Equal(expected, $"{problem.Rule} {place.Line + 1} {text.Substring(place.Start, place.Length)}");
    }

    [Fact]
    public void What_lacks_a_reason_is_not_accepted()
    {
        Assert.Empty(Read("- rule: ESMS2305\n  path: a.b").Items);
        Assert.Empty(Read("- rule: ESMS2305\n  path: a.b\n  reason: c\n  until: soon").Items);
    }

    [Theory, MemberData(nameof(Cuts))]
    public void Never_throws_for_any_beginning_of_a_file(int length) => Assert.NotNull(Read(Two[..length]));

    public static TheoryData<int> Cuts => [.. Enumerable.Range(0, Two.Length / 7).Select(part => part * 7)];

    private static AcceptedFindings Read(string text) =>
        AcceptedReader.Read(new ContractText("x.accepted.yaml", text), TestContext.Current.CancellationToken);
}
