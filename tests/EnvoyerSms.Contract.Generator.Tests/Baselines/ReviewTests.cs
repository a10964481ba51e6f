using System.Diagnostics;
using EnvoyerSms.Contract.Generator.Baselines;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using EnvoyerSms.Contract.Generator.Tests.Comparison;
using EnvoyerSms.Contract.Generator.Tests.Reading;

namespace EnvoyerSms.Contract.Generator.Tests.Baselines;

/// <summary>A contract beside its baseline: the verdict on what is not accepted.</summary>
public sealed class ReviewTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromMilliseconds(50);

    private static readonly string Shorter = ChangeCases.Find("a text must be shorter").After;

    [Fact]
    public void What_is_not_accepted_asks_for_a_version()
    {
        var review = Of(Shorter, "");
        Assert.Equal((ChangeLevel.Major, ChangeLevel.None), (review.Verdict.Required, review.Verdict.Written));
        Assert.Equal(new ApiVersion(4, 0, 0), review.Verdict.Least);
        Assert.False(review.Verdict.IsEnough);
        var beyond = Assert.Single(review.Findings, finding => finding.IsBeyond);
        Assert.Equal("ESMS2305", beyond.Change.Rule.Id);
        Assert.Equal("version: 3.1.0", LineOf(Shorter, review.Headline));
    }

    [Fact]
    public void What_is_accepted_is_kept_and_asks_for_nothing()
    {
        var path = Of(Shorter, "").Findings.Single(finding => finding.IsBeyond).Change.Path;
        var review = Of(Shorter, $"- {{ rule: ESMS2305, path: \"{path}\", reason: nobody has longer ones }}");
        Assert.True(review.Verdict.IsEnough);
        var accepted = Assert.Single(review.Findings, finding => finding.Accepted is not null);
        Assert.Equal("nobody has longer ones", accepted.Accepted!.Reason);
        Assert.DoesNotContain(accepted, review.Open);
        Assert.Empty(review.Unused);
    }

    [Theory]
    [InlineData("ESMS2303", "", "")]
    [InlineData("ESMS2305", "x", "")]
    [InlineData("ESMS2305", "", ", until: 3.1.0")]
    public void What_matches_nothing_or_is_over_accepts_nothing(string rule, string end, string until)
    {
        var path = Of(Shorter, "").Findings.Single(finding => finding.IsBeyond).Change.Path;
        var review = Of(Shorter, $"- {{ rule: {rule}, path: \"{path}{end}\", reason: why{until} }}");
        Assert.False(review.Verdict.IsEnough);
        Assert.Single(review.Unused);
    }

    [Fact]
    public void A_version_that_moved_far_enough_leaves_nothing_to_warn_of()
    {
        var review = Of(Shorter.Replace("version: 3.1.0", "version: 4.0.0", StringComparison.Ordinal), "");
        Assert.True(review.Verdict.IsEnough);
        Assert.DoesNotContain(review.Findings, finding => finding.IsBeyond);
        Assert.Contains(review.Findings, finding => finding.Change.Rule.Id == "ESMS2305");
    }

    [Fact]
    public void Of_nothing_changed_nothing_is_said()
    {
        var review = Of(ChangeCase.Before, "");
        Assert.Empty(review.Findings);
        Assert.Empty(ReviewProblems.Of(review, new ApiVersion(3, 1, 0)));
    }

    // The least of many runs: a machine that is busy makes each longer, and none shorter.
    [Fact]
    public void Comparing_the_shipped_contract_takes_under_50_milliseconds_when_warm()
    {
        var old = Read("old", Sample.Shipped);
        var now = Read("new", Sample.Shipped.Replace("minutes: 60", "minutes: 30", StringComparison.Ordinal));
        var least = TimeSpan.MaxValue;
        for (var run = 0; run < 20 || (least > Bound && run < 200); run++)
        {
            var watch = Stopwatch.StartNew();
            var review = Review.Of(old, now, AcceptedFindings.None, TestContext.Current.CancellationToken);
            least = watch.Elapsed < least ? watch.Elapsed : least;
            Assert.NotEmpty(review.Findings);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{least.TotalMilliseconds:0.0} ms");
        Assert.InRange(least, TimeSpan.Zero, Bound);
    }

    private static Baseline Read(string path, string text) =>
        Baseline.Read(new ContractText(path, text), TestContext.Current.CancellationToken);

    private static Review Of(string now, string accepted)
    {
        var cancellation = TestContext.Current.CancellationToken;
        return Review.Of(
            Read("old", ChangeCase.Before),
            Read("new", now),
            AcceptedReader.Read(new ContractText("accepted", accepted), cancellation),
            cancellation
        );
    }

    private static string LineOf(string text, TextLocation place) => text.Split('\n')[place.Line].Trim();
}
