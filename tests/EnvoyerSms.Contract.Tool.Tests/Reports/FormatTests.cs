using System.Text.Json;

namespace EnvoyerSms.Contract.Tool.Tests.Reports;

/// <summary>One report in each format.</summary>
public sealed class FormatTests
{
    [Fact]
    public void SARIF_is_as_its_schema_asks_and_keeps_what_is_accepted()
    {
        using var folder = Changed();
        var open = SarifShape.Check(folder.Run("lint", "--format", "sarif").Out);
        var result = Result(open, "ESMS2305");
        Assert.Equal("warning", result.GetProperty("level").GetString());
        Assert.Empty(result.GetProperty("suppressions").EnumerateArray());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("library.contract.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(165, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal("major", result.GetProperty("properties").GetProperty("requires").GetString());
        Assert.Equal("request", result.GetProperty("properties").GetProperty("direction").GetString());

        folder.Run("accept", "ESMS2305", "operations.LendBooks.parameters.Code.rules[1].maxLength", "--reason", "so");
        var accepted = Result(SarifShape.Check(folder.Run("lint", "--format", "sarif").Out), "ESMS2305");
        Assert.Equal("so", accepted.GetProperty("suppressions")[0].GetProperty("justification").GetString());
    }

    [Fact]
    public void SARIF_of_a_contract_that_cannot_be_read_is_one_too()
    {
        using var folder = Changed();
        folder.Write(Library.File, "a: [");
        var run = folder.Run("lint", "--format", "sarif");
        Assert.Equal(ExitCodes.Unusable, run.ExitCode);
        var sarif = SarifShape.Check(run.Out);
        Assert.False(
            sarif.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean()
        );
    }

    [Fact]
    public void JSON_has_the_verdict_and_each_line_with_both_places()
    {
        using var folder = Changed();
        using var json = JsonDocument.Parse(folder.Run("lint", "--format", "json").Out);
        var verdict = json.RootElement.GetProperty("verdict");
        Assert.Equal("major", verdict.GetProperty("required").GetString());
        Assert.Equal("none", verdict.GetProperty("written").GetString());
        Assert.Equal("4.0.0", verdict.GetProperty("least").GetString());
        Assert.False(verdict.GetProperty("enough").GetBoolean());
        Assert.Equal(1, json.RootElement.GetProperty("exitCode").GetInt32());
        var line = json
            .RootElement.GetProperty("lines")
            .EnumerateArray()
            .Single(line => line.GetProperty("rule").GetString() == "ESMS2305");
        Assert.Equal("library.released.yaml", line.GetProperty("oldPlace").GetProperty("file").GetString());
        Assert.Equal(165, line.GetProperty("oldPlace").GetProperty("line").GetInt32());
        Assert.Equal("maxLength: 8", line.GetProperty("change").GetProperty("old").GetString());
        Assert.Equal("maxLength: 6", line.GetProperty("change").GetProperty("new").GetString());
    }

    [Fact]
    public void Markdown_is_a_table_and_GitHub_is_told_file_line_and_column()
    {
        using var folder = Changed();
        var markdown = folder.Run("lint", "--format", "markdown");
        Assert.StartsWith("**2 changes, ", markdown.Out, StringComparison.Ordinal);
        Assert.Contains("| ⚠️ ESMS2305 | library.contract.yaml(165,26) | ", markdown.Out, StringComparison.Ordinal);
        var github = folder.Run("lint", "--format", "github");
        Assert.Contains(
            "::warning file=library.contract.yaml,line=165,col=26,title=ESMS2305::'LendBooks.Code' must keep",
            github.Out,
            StringComparison.Ordinal
        );
        Assert.StartsWith("::notice title=apicontract::2 changes, ", github.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_is_told_the_same_in_colours()
    {
        using var folder = new ToolFolder((Library.File, Library.Shorter), (Library.Baseline, Library.Text))
        {
            IsTerminal = true,
        };
        var run = folder.Run("lint");
        Assert.Equal(ExitCodes.Breaking, run.ExitCode);
        Assert.Contains("ESMS2305", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 changes, 0 accepted;", run.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private static ToolFolder Changed() => new((Library.File, Library.Shorter), (Library.Baseline, Library.Text));

    private static JsonElement Result(JsonElement sarif, string rule) =>
        sarif
            .GetProperty("runs")[0]
            .GetProperty("results")
            .EnumerateArray()
            .Single(result => result.GetProperty("ruleId").GetString() == rule);
}
