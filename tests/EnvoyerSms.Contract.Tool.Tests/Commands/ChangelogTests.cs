namespace EnvoyerSms.Contract.Tool.Tests.Commands;

/// <summary>What changed, for those who use the API.</summary>
public sealed class ChangelogTests
{
    [Fact]
    public void Is_written_in_both_languages()
    {
        using var folder = Changed();
        var run = folder.Run("changelog");
        Assert.Equal((ExitCodes.Fine, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            ["# Library 4.0.0", "## English", "### Breaking", "## Français", "### Ruptures"],
            run.Lines.Select(line => line.TrimEnd()).Where(line => line.StartsWith('#'))
        );
        Assert.Contains("- 'LendBooks.Code' must keep to maxLength: 6;", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "LendBooks.Code » doit respecter maxLength: 6",
            run.Out.Replace('\u00a0', ' '),
            StringComparison.Ordinal
        );
        Assert.Contains("Since 3.1.0:", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "## Breaking", "Ruptures")]
    [InlineData("fr", "## Ruptures", "Breaking")]
    public void Is_written_in_the_one_that_is_asked_for(string language, string there, string absent)
    {
        using var folder = Changed();
        var run = folder.Run("changelog", "--language", language);
        Assert.Contains(there, run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(absent, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_words_alone_it_says_so()
    {
        using var folder = new ToolFolder((Library.File, Library.Text), (Library.Baseline, Library.Text));
        Assert.Contains("Words alone.", folder.Run("changelog", "--language", "en").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contract_with_errors_has_none()
    {
        using var folder = new ToolFolder(
            (Library.File, Library.With("effect: read", "effect: reed")),
            (Library.Baseline, Library.Text)
        );
        var run = folder.Run("changelog");
        Assert.Equal((ExitCodes.Unusable, ""), (run.ExitCode, run.Out));
        Assert.Contains("error ESMS0014", run.Error, StringComparison.Ordinal);
    }

    private static ToolFolder Changed() =>
        new((Library.File, Library.Raised(Library.Shorter, "4.0.0")), (Library.Baseline, Library.Text));
}
