namespace EnvoyerSms.Contract.Tool.Tests.Commands;

/// <summary>The tool speaks English and French.</summary>
public sealed class LanguageTests
{
    [Fact]
    public void What_is_found_is_told_in_French()
    {
        using var folder = new ToolFolder((Library.File, Library.Shorter), (Library.Baseline, Library.Text));
        var run = folder.Run("lint", "--language", "fr");
        Assert.Equal(ExitCodes.Breaking, run.ExitCode);
        var words = run.Out.Replace('\u00a0', ' ');
        Assert.Contains(
            "warning ESMS2305: « LendBooks.Code » doit respecter maxLength: 6",
            words,
            StringComparison.Ordinal
        );
        Assert.Contains("warning ESMS0140: Les changements depuis 3.1.0", words, StringComparison.Ordinal);
        Assert.Matches(
            @"^2 changements, 0 accepté ; \d+ règles sur \d+ éléments, référence 3\.1\.0\.$",
            run.Last.Replace('\u00a0', ' ')
        );
    }

    [Theory]
    [InlineData("en", "1 change, 1 accepted; ")]
    [InlineData("fr", "1 changement, 1 accepté\u00a0; ")]
    public void One_is_no_plural(string language, string counted)
    {
        using var folder = new ToolFolder((Library.File, Library.Shorter), (Library.Baseline, Library.Text));
        const string Path = "operations.LendBooks.parameters.Code.rules[1].maxLength";
        Assert.Equal(ExitCodes.Fine, folder.Run("accept", "ESMS2305", Path, "--reason", "x").ExitCode);
        Assert.StartsWith(counted, folder.Run("lint", "--language", language).Last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--language=fr")]
    [InlineData("--language:fr")]
    public void The_language_may_be_joined_to_its_option(string language)
    {
        using var folder = new ToolFolder();
        folder.Run("lint", language).IsUnusable("Il n’y a pas de *.contract.yaml");
    }

    [Fact]
    public void What_cannot_be_used_is_told_in_French()
    {
        using var folder = new ToolFolder();
        folder.Run("lint", "--language=fr").IsUnusable("Il n’y a pas de *.contract.yaml");
        folder.Run("lint", "--language=fr", "x.yaml").IsUnusable("corrigez le chemin");
        folder.Write(Library.File, Library.Text);
        folder.Write(Library.Baseline, "");
        folder.Run("lint", "--language=fr").IsUnusable("ce n’est pas un contrat");
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("diff")]
    [InlineData("changelog")]
    [InlineData("accept")]
    [InlineData("release")]
    [InlineData("impact")]
    [InlineData("docs")]
    public void Help_is_there_in_both_languages(string command)
    {
        using var folder = new ToolFolder();
        var (english, french) = (folder.Run(command, "--help"), folder.Run(command, "--help", "--language", "fr"));
        Assert.Equal((0, 0), (english.ExitCode, french.ExitCode));
        Assert.Contains("Usage:", english.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage:", french.Out, StringComparison.Ordinal);
        Assert.Contains("La langue de la réponse.", french.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("The language", french.Out, StringComparison.Ordinal);
    }
}
