namespace EnvoyerSms.Contract.Tool.Tests.Commands;

/// <summary>The contract becomes the baseline.</summary>
public sealed class ReleaseTests
{
    [Fact]
    public void The_first_one_is_written_as_it_is()
    {
        using var folder = new ToolFolder((Library.File, Library.Text));
        var run = folder.Run("release");
        Assert.Equal((ExitCodes.Fine, ""), (run.ExitCode, run.Error));
        Assert.Equal(Library.Text, folder[Library.Baseline]);
        Assert.Equal([Library.File, Library.Baseline], folder.Names);
        Assert.Equal(ExitCodes.Fine, folder.Run("lint").ExitCode);
    }

    [Fact]
    public void It_is_written_when_the_version_moved_far_enough_and_what_was_accepted_is_gone()
    {
        var now = Library.Raised(Library.Shorter, "4.0.0");
        using var folder = new ToolFolder(
            (Library.File, now),
            (Library.Baseline, Library.Text),
            (Library.Accepted, "# nothing\n")
        );
        var run = folder.Run("release");
        Assert.Equal(ExitCodes.Fine, run.ExitCode);
        Assert.Contains(
            "'library.released.yaml' is the baseline now, version 4.0.0.",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(now, folder[Library.Baseline]);
        Assert.Equal([Library.File, Library.Baseline], folder.Names);
    }

    [Fact]
    public void It_is_not_when_the_version_moved_too_little()
    {
        using var folder = new ToolFolder((Library.File, Library.Shorter), (Library.Baseline, Library.Text));
        var run = folder.Run("release");
        Assert.Equal(ExitCodes.Breaking, run.ExitCode);
        Assert.Contains("warning ESMS0140", run.Out, StringComparison.Ordinal);
        Assert.Contains("Nothing was released.", run.Error, StringComparison.Ordinal);
        Assert.Equal(Library.Text, folder[Library.Baseline]);
        Assert.Equal([Library.File, Library.Baseline], folder.Names);
    }

    [Fact]
    public void A_contract_with_errors_is_not_released()
    {
        using var folder = new ToolFolder((Library.File, Library.With("effect: read", "effect: reed")));
        Assert.Equal(ExitCodes.Unusable, folder.Run("release").ExitCode);
        Assert.Equal([Library.File], folder.Names);
    }

    [Fact]
    public void The_three_changes_of_a_maintainer_are_seen_before_they_are_released()
    {
        var text = Library.With(Library.Shorter, "path: book/lend", "path: book/lend/now");
        using var folder = new ToolFolder((Library.File, text), (Library.Baseline, Library.Text));
        var lint = folder.Run("lint");
        Assert.Equal(ExitCodes.Breaking, lint.ExitCode);
        Assert.Contains("ask for 'major', and 'none' was written", lint.Out, StringComparison.Ordinal);
        Assert.Contains("warning ESMS2305", lint.Out, StringComparison.Ordinal);
        Assert.Contains("warning ESMS2104", lint.Out, StringComparison.Ordinal);
        var changelog = folder.Run("changelog").Out;
        Assert.Contains("### Breaking", changelog, StringComparison.Ordinal);
        Assert.Contains("### Ruptures", changelog, StringComparison.Ordinal);
    }
}
