using System.Diagnostics;
using System.IO.Compression;

namespace EnvoyerSms.Contract.Tool.Tests.Commands;

/// <summary>Two contracts, wherever they are.</summary>
public sealed class DiffTests
{
    [Fact]
    public void Two_files_are_compared_as_they_are_named()
    {
        using var folder = new ToolFolder(("a.yaml", Library.Text), ("b.yaml", Library.Shorter));
        Assert.Equal(ExitCodes.Breaking, folder.Run("diff", "a.yaml", "b.yaml").ExitCode);
        // The other way round values are let through, which is something new.
        Assert.Equal(ExitCodes.Breaking, folder.Run("diff", "b.yaml", "a.yaml").ExitCode);
        Assert.Equal(ExitCodes.Fine, folder.Run("diff", "a.yaml", "a.yaml").ExitCode);
    }

    [Fact]
    public void An_older_contract_can_be_the_new_one()
    {
        using var folder = new ToolFolder(("a.yaml", Library.Raised(Library.Text, "3.2.0")), ("b.yaml", Library.Text));
        var run = folder.Run("diff", "a.yaml", "b.yaml");
        Assert.Equal(ExitCodes.Breaking, run.ExitCode);
        Assert.Contains("ESMS2902: The version went back from 3.2.0 to 3.1.0", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_arguments_the_baseline_is_the_old_one()
    {
        using var folder = new ToolFolder((Library.File, Library.Shorter), (Library.Baseline, Library.Text));
        Assert.Equal(folder.Run("lint").Last, folder.Run("diff").Last);
    }

    [Fact]
    public void What_is_of_another_API_is_one_sentence()
    {
        using var folder = new ToolFolder(
            ("a.yaml", Library.With("name: Library", "name: Shop")),
            ("b.yaml", Library.Text),
            ("c.yaml", "Hello.")
        );
        folder.Run("diff", "a.yaml", "b.yaml").IsUnusable("it is of the API 'Shop', and the contract is of 'Library'");
        folder.Run("diff", "c.yaml", "b.yaml").IsUnusable("Nothing was compared with 'c.yaml'");
        var run = folder.Run("diff", "b.yaml", "c.yaml");
        Assert.Equal(ExitCodes.Unusable, run.ExitCode);
        Assert.StartsWith("c.yaml(1,1): error ESMS0013: ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_baseline_git_tells_what_was_before()
    {
        using var folder = new ToolFolder(("contract/" + Library.File, Library.Text));
        Commit(folder);
        folder.Write("contract/" + Library.File, Library.Shorter);
        foreach (
            var arguments in (string[][])
                [
                    ["lint"],
                    ["diff"],
                    ["diff", "git:HEAD"],
                    ["diff", "git:first"],
                ]
        )
        {
            var run = folder.Run(arguments);
            Assert.Equal((ExitCodes.Breaking, ""), (run.ExitCode, run.Error));
            Assert.Contains(
                "contract/library.contract.yaml(165,26): warning ESMS2305",
                run.Out,
                StringComparison.Ordinal
            );
        }
        Assert.Equal(ExitCodes.Fine, folder.Run("diff", "git:first", "git:HEAD").ExitCode);
    }

    [Fact]
    public void A_revision_is_asked_for_the_file_that_is_named_beside_it()
    {
        using var folder = new ToolFolder((Library.File, Library.Text), ("other.contract.yaml", "x"));
        Commit(folder);
        folder.Write(Library.File, Library.Shorter);
        Assert.Equal(ExitCodes.Breaking, folder.Run("diff", Library.File, "git:HEAD").ExitCode);
        Assert.Equal(ExitCodes.Breaking, folder.Run("diff", "git:HEAD", Library.File).ExitCode);
        folder.Run("diff", "git:HEAD", "git:first").IsUnusable("There are 2 contracts here");
    }

    [Fact]
    public void Of_a_revision_no_more_is_read_than_a_contract_can_be()
    {
        using var folder = new ToolFolder((Library.File, new string('x', 9 * 1024 * 1024)));
        Commit(folder);
        folder.Write(Library.File, Library.Text);
        folder.Run("diff", "git:HEAD").IsUnusable("'library.contract.yaml (HEAD)' is longer than a contract can be");
    }

    [Theory]
    [InlineData("git:nowhere", "Git has no 'library.contract.yaml' in 'nowhere'")]
    [InlineData("git:--output=stolen", "'--output=stolen' is no revision of git")]
    [InlineData("git:-p", "'-p' is no revision of git")]
    [InlineData("git:", "'' is no revision of git")]
    [InlineData("git:HEAD:other", "'HEAD:other' is no revision of git")]
    [InlineData("git:HEAD; touch stolen", "Git has no 'library.contract.yaml' in 'HEAD; touch stolen'")]
    [InlineData("git:$(touch stolen)", "Git has no 'library.contract.yaml' in '$(touch stolen)'")]
    public void A_revision_that_is_none_is_one_sentence_and_runs_nothing(string old, string reason)
    {
        using var folder = new ToolFolder((Library.File, Library.Text));
        Commit(folder);
        folder.Run("diff", old).IsUnusable(reason);
        Assert.Equal([Library.File], folder.Names);
    }

    [Fact]
    public void Outside_of_a_repository_git_does_not_help()
    {
        using var folder = new ToolFolder((Library.File, Library.Text));
        folder.Run("diff", "git:HEAD").IsUnusable("Git has no 'library.contract.yaml' in 'HEAD'");
        folder.Run("lint").IsUnusable("write the first baseline with 'apicontract release'");
    }

    [Fact]
    public void A_package_carries_its_contract()
    {
        using var folder = new ToolFolder((Library.File, Library.Shorter));
        Pack(
            folder,
            "old.nupkg",
            ("contract/library.contract.yaml", Library.Text),
            ("../evil.yaml", "x"),
            ("lib/contract/x.yaml", "x")
        );
        var run = folder.Run("diff", "old.nupkg");
        Assert.Equal((ExitCodes.Breaking, ""), (run.ExitCode, run.Error));
        Assert.Contains("ESMS2305", run.Out, StringComparison.Ordinal);
        Assert.Equal([Library.File, "old.nupkg"], folder.Names);
    }

    [Fact]
    public void Two_packages_need_no_contract_beside_them()
    {
        using var folder = new ToolFolder();
        Pack(folder, "old.nupkg", ("contract/library.contract.yaml", Library.Text));
        Pack(folder, "new.nupkg", ("contract/library.contract.yaml", Library.Shorter));
        var run = folder.Run("diff", "old.nupkg", "new.nupkg");
        Assert.Equal((ExitCodes.Breaking, ""), (run.ExitCode, run.Error));
        Assert.Contains("ESMS2305", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_in_a_package_the_one_of_the_same_name_is_taken()
    {
        using var folder = new ToolFolder((Library.File, Library.Shorter), ("b.yaml", Library.Text));
        Pack(folder, "old.nupkg", ("contract/a.contract.yaml", "x"), ("contract/library.contract.yaml", Library.Text));
        Assert.Equal(ExitCodes.Breaking, folder.Run("diff", "old.nupkg").ExitCode);
        folder.Run("diff", "old.nupkg", "b.yaml").IsUnusable("The package 'old.nupkg' has 2 contracts");
    }

    [Fact]
    public void A_package_that_is_none_or_has_none_is_one_sentence()
    {
        using var folder = new ToolFolder((Library.File, Library.Text), ("text.nupkg", "Hello."));
        Pack(folder, "none.nupkg", ("lib/a.txt", "x"), ("contract/README.md", "x"), ("contract/deep/a.yaml", "x"));
        Pack(folder, "long.nupkg", ("contract/a.yaml", new string('x', 2 * 1024 * 1024)));
        folder.Run("diff", "none.nupkg").IsUnusable("The package 'none.nupkg' has no contract");
        folder.Run("diff", "text.nupkg").IsUnusable("'text.nupkg' is no package");
        folder.Run("diff", "gone.nupkg").IsUnusable("There is no package 'gone.nupkg'");
        folder.Run("diff", "long.nupkg").IsUnusable("is longer than 1 MiB");
    }

    private static void Pack(ToolFolder folder, string name, params (string Name, string Text)[] entries)
    {
        using var package = ZipFile.Open(folder.Of(name), ZipArchiveMode.Create);
        foreach (var (entry, text) in entries)
        {
            using var writer = new StreamWriter(package.CreateEntry(entry).Open());
            writer.Write(text);
        }
    }

    private static void Commit(ToolFolder folder)
    {
        foreach (
            var arguments in (string[][])
                [
                    ["init", "-q"],
                    ["add", "."],
                    ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first"],
                    ["tag", "first"],
                ]
        )
        {
            var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Path };
            start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
            using var git = Process.Start(start)!;
            Assert.True(git.WaitForExit(60_000), "git hangs");
            Assert.Equal(0, git.ExitCode);
        }
    }
}
