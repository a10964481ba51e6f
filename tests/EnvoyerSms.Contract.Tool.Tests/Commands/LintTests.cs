namespace EnvoyerSms.Contract.Tool.Tests.Commands;

/// <summary>A contract, what is wrong with it, and what it changes.</summary>
public sealed class LintTests
{
    [Fact]
    public void Of_nothing_changed_it_says_at_how_much_it_looked()
    {
        using var folder = new ToolFolder((Library.File, Library.Text), (Library.Baseline, Library.Text));
        var run = folder.Run("lint");
        Assert.Equal((ExitCodes.Fine, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"^0 changes, 0 accepted; \d{3} rules over \d{2,4} elements, baseline 3\.1\.0\.$", run.Last);
    }

    [Fact]
    public void A_change_beyond_the_version_is_told_at_its_line_and_ends_with_1()
    {
        using var folder = new ToolFolder((Library.File, Library.Shorter), (Library.Baseline, Library.Text));
        var run = folder.Run("lint");
        Assert.Equal(ExitCodes.Breaking, run.ExitCode);
        Assert.Contains(
            run.Lines,
            line =>
                line.StartsWith(
                    "library.contract.yaml(165,26): warning ESMS2305: 'LendBooks.Code' must keep to maxLength: 6;",
                    StringComparison.Ordinal
                )
                && line.TrimEnd()
                    .EndsWith("[operations.LendBooks.parameters.Code.rules[1].maxLength]", StringComparison.Ordinal)
        );
        Assert.Contains(run.Lines, line => line.Contains(": warning ESMS0140: ", StringComparison.Ordinal));
        Assert.StartsWith("2 changes, 0 accepted; ", run.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_moved_far_enough_is_fine()
    {
        using var folder = new ToolFolder(
            (Library.File, Library.Raised(Library.Shorter, "4.0.0")),
            (Library.Baseline, Library.Text)
        );
        var run = folder.Run("lint");
        Assert.Equal(ExitCodes.Fine, run.ExitCode);
        Assert.Contains(run.Lines, line => line.Contains(": info ESMS0141: ", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Lines, line => line.Contains("warning ESMS2", StringComparison.Ordinal));
    }

    [Fact]
    public void Problems_of_the_contract_are_told_and_nothing_is_compared()
    {
        using var folder = new ToolFolder(
            (Library.File, Library.With("effect: read", "effect: reed")),
            (Library.Baseline, Library.Text)
        );
        var run = folder.Run("lint");
        Assert.Equal(ExitCodes.Unusable, run.ExitCode);
        Assert.Contains(run.Lines, line => line.Contains("): error ESMS0014: 'reed' is not", StringComparison.Ordinal));
        Assert.Equal("Nothing was compared: correct the errors first.", run.Last);
    }

    [Fact]
    public void What_accepts_nothing_is_told_with_the_lines_to_delete()
    {
        using var folder = new ToolFolder(
            (Library.File, Library.Text),
            (Library.Baseline, Library.Text),
            (Library.Accepted, "- rule: ESMS2305\n  path: a.b\n  reason: c\n")
        );
        var run = folder.Run("lint");
        Assert.Equal(ExitCodes.Fine, run.ExitCode);
        Assert.Contains(
            run.Lines,
            line =>
                line.TrimEnd()
                == "library.accepted.yaml(1,9): warning ESMS0143: No finding matches this; delete lines 1 to 3"
        );
    }

    [Fact]
    public void A_file_of_accepted_findings_that_cannot_be_read_leaves_nothing_compared()
    {
        using var folder = new ToolFolder(
            (Library.File, Library.Shorter),
            (Library.Baseline, Library.Text),
            (Library.Accepted, "- rule: [")
        );
        var run = folder.Run("lint");
        Assert.Equal(ExitCodes.Unusable, run.ExitCode);
        Assert.Contains("library.accepted.yaml(1,9): error ESMS0002: ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Alone_it_compares_nothing_and_says_so()
    {
        using var folder = new ToolFolder((Library.File, Library.Shorter));
        var run = folder.Run("lint", "--alone");
        Assert.Equal(ExitCodes.Fine, run.ExitCode);
        Assert.EndsWith("nothing was compared.", run.Last, StringComparison.Ordinal);
        folder.Write(Library.File, Library.With("effect: read", "effect: reed"));
        Assert.Equal(ExitCodes.Unusable, folder.Run("lint", "--alone").ExitCode);
    }

    public static TheoryData<string, string> Baselines =>
        new()
        {
            { "Hello.", "in its line 1 it has a problem of its own: A contract must be a mapping, not 'Hello.'" },
            { "", "it is no contract; name the file that 'apicontract release' wrote" },
            { "a: 1\n", "it is no contract; name the file that 'apicontract release' wrote" },
            { Library.With("contract: 1", "contract: 7"), "in its line 2 it has a problem of its own: " },
            { Library.With("effect: read", "effect: reed"), "it has a problem of its own: " },
            {
                Library.With("name: Library", "name: Shop"),
                "it is of the API 'Shop', and the contract is of 'Library'"
            },
            { Library.Raised(Library.Text, "3.2.0"), "it is of version '3.2.0', which is newer than the contract's" },
        };

    [Theory, MemberData(nameof(Baselines))]
    public void A_baseline_that_cannot_be_used_is_one_sentence(string baseline, string reason)
    {
        using var folder = new ToolFolder((Library.File, Library.Shorter), (Library.Baseline, baseline));
        folder.Run("lint").IsUnusable("Nothing was compared with 'library.released.yaml': ").IsUnusable(reason);
        Assert.Equal([Library.File, Library.Baseline], folder.Names);
    }

    [Fact]
    public void The_contract_is_found_where_it_can_only_be_one()
    {
        using var folder = new ToolFolder();
        folder.Run("lint").IsUnusable("There is no *.contract.yaml here or in the folder 'contract'");
        folder.Write("contract/" + Library.File, Library.Text);
        folder.Write("contract/" + Library.Baseline, Library.Text);
        Assert.Equal(ExitCodes.Fine, folder.Run("lint").ExitCode);
        folder.Write("contract/other.contract.yaml", Library.Text);
        folder.Run("lint").IsUnusable("There are 2 contracts here, 'library.contract.yaml' among them");
        Assert.Equal(ExitCodes.Fine, folder.Run("lint", "contract/" + Library.File).ExitCode);
    }

    [Fact]
    public void What_cannot_be_read_is_one_sentence()
    {
        using var folder = new ToolFolder();
        folder.Run("lint", "no.contract.yaml").IsUnusable("There is no file 'no.contract.yaml'");
        folder.Run("lint", ".").IsUnusable("There is no file '.'");
        folder.Write("big.contract.yaml", new string('x', 9 * 1024 * 1024));
        folder.Run("lint").IsUnusable("'big.contract.yaml' is longer than a contract can be");
    }

    [Fact]
    public void Without_a_baseline_and_without_git_there_is_nothing_to_compare_with()
    {
        using var folder = new ToolFolder((Library.File, Library.Text)) { Git = "there-is-no-such-git" };
        folder.Run("lint").IsUnusable("There is nothing to compare with").IsUnusable("There is no git on this machine");
    }

    [Fact]
    public void A_slip_of_the_command_line_is_one_sentence()
    {
        using var folder = new ToolFolder();
        folder.Run("lint", "--format", "xml").IsUnusable("xml");
        folder.Run("lint", "--fromat").IsUnusable("--fromat");
        folder.Run("lnit").IsUnusable("lnit");
    }
}
