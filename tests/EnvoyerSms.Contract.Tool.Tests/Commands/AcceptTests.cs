namespace EnvoyerSms.Contract.Tool.Tests.Commands;

/// <summary>Findings that are meant so.</summary>
public sealed class AcceptTests
{
    private const string Path = "operations.LendBooks.parameters.Code.rules[1].maxLength";

    [Fact]
    public void What_is_accepted_asks_for_no_version()
    {
        using var folder = Changed();
        var run = folder.Run("accept", "ESMS2305", Path, "--reason", "nobody has longer ones", "--until", "4.0.0");
        Assert.Equal((ExitCodes.Fine, ""), (run.ExitCode, run.Error));
        Assert.EndsWith(
            $"- rule: ESMS2305\n  path: \"{Path}\"\n  reason: \"nobody has longer ones\"\n  until: 4.0.0\n",
            folder[Library.Accepted],
            StringComparison.Ordinal
        );
        var lint = folder.Run("lint");
        Assert.Equal(ExitCodes.Fine, lint.ExitCode);
        Assert.StartsWith("1 change, 1 accepted; ", lint.Last, StringComparison.Ordinal);
        Assert.DoesNotContain("ESMS2305", lint.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"quoted\" \\ and: # no comment")]
    [InlineData("two\r\nlines\n- rule: ESMS2901")]
    [InlineData("été 😀 %0A {{x}} ${y}")]
    [InlineData("@team agreed")]
    public void A_reason_is_text_whatever_stands_in_it(string reason)
    {
        using var folder = Changed();
        Assert.Equal(ExitCodes.Fine, folder.Run("accept", "ESMS2305", Path, "--reason", reason).ExitCode);
        var lint = folder.Run("lint", "--format", "json");
        Assert.Equal(ExitCodes.Fine, lint.ExitCode);
        using var json = System.Text.Json.JsonDocument.Parse(lint.Out);
        var accepted = json
            .RootElement.GetProperty("lines")
            .EnumerateArray()
            .Single(line => line.TryGetProperty("accepted", out _));
        Assert.Equal(
            reason.ReplaceLineEndings(" "),
            accepted.GetProperty("accepted").GetProperty("reason").GetString()
        );
    }

    [Fact]
    public void An_entry_is_added_below_those_that_are_there()
    {
        using var folder = new ToolFolder(
            (Library.File, Library.With(Library.Shorter, "path: book/lend", "path: book/lend/now")),
            (Library.Baseline, Library.Text),
            (Library.Accepted, $"# Ours.\n- rule: ESMS2305\n  path: {Path}\n  reason: old")
        );
        Assert.Equal(
            ExitCodes.Fine,
            folder.Run("accept", "ESMS2104", "operations.LendBooks.path", "--reason", "new").ExitCode
        );
        Assert.StartsWith("# Ours.\n- rule: ESMS2305\n", folder[Library.Accepted], StringComparison.Ordinal);
        Assert.StartsWith("1 change, 2 accepted; ", folder.Run("lint").Last, StringComparison.Ordinal);
    }

    public static TheoryData<string[], string> Refused =>
        new()
        {
            { ["ESMS2304", Path, "--reason", "x"], $"There is no finding ESMS2304 at '{Path}'" },
            { ["ESMS2305", Path + "x", "--reason", "x"], "that is not accepted" },
            { ["ESMS2305", Path, "--reason", " "], "A finding is accepted for a reason" },
            {
                ["ESMS2305", Path, "--reason", "x", "--until", "soon"],
                "'soon' is no version after the contract's 3.1.0"
            },
            { ["ESMS2305", Path, "--reason", "x", "--until", "3.1.0"], "'3.1.0' is no version after" },
            { ["ESMS2305", Path, "--reason", "x\u202Ey"], "An entry cannot be added to 'library.accepted.yaml'" },
            { ["ESMS2305", Path], "--reason" },
        };

    [Theory, MemberData(nameof(Refused))]
    public void What_cannot_be_accepted_is_one_sentence_and_nothing_is_written(string[] arguments, string reason)
    {
        using var folder = Changed();
        folder.Run(["accept", .. arguments]).IsUnusable(reason);
        Assert.Equal([Library.File, Library.Baseline], folder.Names);
    }

    [Fact]
    public void Of_a_list_in_brackets_nothing_is_lost()
    {
        using var folder = Changed();
        folder.Write(Library.Accepted, "[]");
        folder.Run("accept", "ESMS2305", Path, "--reason", "x").IsUnusable("write its entries as lines");
        Assert.Equal("[]", folder[Library.Accepted]);
    }

    [Fact]
    public void Without_a_baseline_there_is_nothing_to_accept()
    {
        using var folder = new ToolFolder((Library.File, Library.Text));
        folder.Run("accept", "ESMS2305", Path, "--reason", "x").IsUnusable("There is no baseline");
    }

    [Fact]
    public void A_contract_that_is_not_there_is_told_before_its_baseline()
    {
        using var folder = new ToolFolder();
        folder
            .Run("accept", "ESMS2305", Path, "--reason", "x", "--contract", "x.contract.yaml")
            .IsUnusable("There is no file 'x.contract.yaml'");
        folder.Run("accept", "ESMS2305", Path, "--reason", "x", "--contract", "/").IsUnusable("There is no file '");
    }

    private static ToolFolder Changed() => new((Library.File, Library.Shorter), (Library.Baseline, Library.Text));
}
