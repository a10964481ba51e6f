namespace EnvoyerSms.Contract.Tool.Tests.Commands;

/// <summary>The reference of an API, from its contract.</summary>
public sealed class DocsTests
{
    private const string English = "out/reference.en.md";
    private const string French = "out/reference.fr.md";

    [Theory]
    [InlineData(new string[0], new[] { English, French })]
    [InlineData(new[] { "--language", "both" }, new[] { English, French })]
    [InlineData(new[] { "--language", "en" }, new[] { English })]
    [InlineData(new[] { "--language=fr" }, new[] { French })]
    public void Is_written_as_Markdown_in_the_languages_that_are_asked_for(string[] language, string[] files)
    {
        using var folder = new ToolFolder((Library.File, Library.Text));
        var run = folder.Run(["docs", .. language, "--out", "out"]);
        Assert.Equal((ExitCodes.Fine, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            files.Order(StringComparer.Ordinal),
            folder.Names.Where(name => name.StartsWith("out/", StringComparison.Ordinal))
        );
        Assert.All(files, file => Assert.Contains("## ", folder[file], StringComparison.Ordinal));
    }

    [Fact]
    public void Is_written_as_pages_of_HTML()
    {
        using var folder = new ToolFolder((Library.File, Library.Text));
        var run = folder.Run("docs", Library.File, "--format", "html", "--out", "site");
        Assert.Equal((ExitCodes.Fine, ""), (run.ExitCode, run.Error));
        Assert.Subset(
            folder.Names.ToHashSet(),
            new HashSet<string>
            {
                "site/index.html",
                "site/reference.css",
                "site/en/index.html",
                "site/fr/index.html",
                "site/en/operation-LendBooks.html",
                "site/fr/operation-LendBooks.html",
                "site/en/authentication.html",
            }
        );
        Assert.Contains("<html lang=\"fr\">", folder["site/fr/operation-LendBooks.html"], StringComparison.Ordinal);
        Assert.Matches(@"^\d+ files written to 'site'\.$", run.Last);
    }

    [Fact]
    public void Is_written_again_over_what_was_written_and_the_same()
    {
        using var folder = new ToolFolder((Library.File, Library.Text));
        folder.Run("docs", "--format", "html", "--out", ".");
        var before = folder.Names.ToDictionary(name => name, name => folder[name]);
        var run = folder.Run("docs", "--format", "html", "--out", ".");
        Assert.Equal((ExitCodes.Fine, ""), (run.ExitCode, run.Error));
        Assert.Equal(before, folder.Names.ToDictionary(name => name, name => folder[name]));
    }

    [Fact]
    public void Pages_of_what_is_gone_go_and_those_of_others_stay()
    {
        using var folder = new ToolFolder((Library.File, Library.Text));
        folder.Run("docs", "--format", "html", "--out", "site");
        folder.Write("site/en/notes.html", "<p>ours</p>");
        File.Move(folder.Of("site/en/types.html"), folder.Of("site/en/operation-Gone.html"));
        var run = folder.Run("docs", "--format", "html", "--out", "site");
        Assert.EndsWith(", 1 deleted that an earlier contract had.", run.Last, StringComparison.Ordinal);
        Assert.DoesNotContain("site/en/operation-Gone.html", folder.Names);
        Assert.Equal("<p>ours</p>", folder["site/en/notes.html"]);
    }

    [Fact]
    public void A_file_that_somebody_else_wrote_stays_and_nothing_is_written()
    {
        using var folder = new ToolFolder((Library.File, Library.Text), (French, "# À nous\n"));
        var run = folder.Run("docs", "--out", "out");
        run.IsUnusable(
            "These files were not written by 'apicontract docs', and stay as they are: 'out/reference.fr.md'"
        );
        Assert.Equal([Library.File, French], folder.Names);
        Assert.Equal("# À nous\n", folder[French]);
        folder
            .Run("docs", "--out", "out", "--language", "fr")
            .IsUnusable("restent tels quels\u00a0: «\u00a0out/reference.fr.md\u00a0»");
    }

    // What a contract says cannot make a file look like one of ours.
    [Fact]
    public void Of_many_files_that_others_wrote_three_are_named()
    {
        using var folder = new ToolFolder((Library.File, Library.Text));
        folder.Run("docs", "--format", "html", "--out", "site");
        var pages = folder.Names.Where(name => name.StartsWith("site/en/", StringComparison.Ordinal)).ToList();
        pages.ForEach(page => folder.Write(page, "ours"));
        folder.Run("docs", "--format", "html", "--out", "site").IsUnusable($" and {pages.Count - 3} more; move them");
        Assert.All(pages, page => Assert.Equal("ours", folder[page]));
    }

    [Fact]
    public void A_contract_with_errors_has_none()
    {
        using var folder = new ToolFolder((Library.File, Library.With("effect: read", "effect: reed")));
        var run = folder.Run("docs", "--out", "out");
        Assert.Equal((ExitCodes.Unusable, ""), (run.ExitCode, run.Out));
        Assert.Contains("error ESMS0014", run.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was written: correct the errors first.", run.Error, StringComparison.Ordinal);
        Assert.Equal([Library.File], folder.Names);
    }

    [Fact]
    public void What_cannot_be_used_is_one_sentence_and_writes_nothing()
    {
        using var folder = new ToolFolder((Library.File, Library.Text), ("file", ""));
        folder.Run("docs", "nothing.yaml", "--out", "out").IsUnusable("There is no file 'nothing.yaml'");
        folder.Run("docs", "--out", "file").IsUnusable("'file' is a file; name a folder with --out");
        folder.Run("docs").IsUnusable("--out");
        folder.Run("docs", "--out", "out", "--format", "pdf").IsUnusable("pdf");
        folder.Run("docs", "--out", "out", "--language", "de").IsUnusable("de");
        folder.Run("lint", "--language", "both").IsUnusable("'both' is for 'changelog' and 'docs'");
        Assert.Equal(["file", Library.File], folder.Names);
    }

    [Fact]
    public void The_changelog_takes_both_languages_too()
    {
        using var folder = new ToolFolder((Library.File, Library.Text), (Library.Baseline, Library.Text));
        Assert.Equal(folder.Run("changelog").Out, folder.Run("changelog", "--language", "both").Out);
    }
}
