using EnvoyerSms.Contract.Tool.Impact;

namespace EnvoyerSms.Contract.Tool.Tests.Impact;

/// <summary>What the logs of a build say of a coming contract.</summary>
public sealed class ImpactTests
{
    [Fact]
    public void Each_use_is_told_at_its_place_with_counts()
    {
        using var build = new FakeBuild();
        var uri = new Uri(build.Folder.Of("src/Mein Été.cs")).AbsoluteUri;
        build.Leaves(
            "app.csproj",
            usesClient: true,
            "",
            FakeBuild.Note(14),
            FakeBuild.Use("ESMS1310", "too long (ESMS2305)", uri, 7, "ESMS2305", "a.b"),
            FakeBuild.Use("ESMS1302", "gone (ESMS2102)", uri, 9, "ESMS2102", "a.c"),
            FakeBuild.Result("CS0168", "unused", uri, 3)
        );
        var run = build.Run();
        Assert.Equal((ExitCodes.Breaking, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "src/Mein Été.cs(9,5): warning ESMS1302: gone (ESMS2102) [a.c]",
                "src/Mein Été.cs(7,5): warning ESMS1310: too long (ESMS2305) [a.b]",
                "2 of your 14 uses are touched by version 4.0.0, by 2 changes.",
            ],
            run.Lines.Select(line => line.TrimEnd())
        );
        Reports.SarifShape.Check(build.Run("--format", "sarif").Out);
    }

    [Fact]
    public void What_is_compiled_for_two_frameworks_is_told_once()
    {
        using var build = new FakeBuild();
        var use = FakeBuild.Use("ESMS1310", "too long", "a.cs", 7, "ESMS2305", "a.b");
        build.Leaves("app.csproj", usesClient: true, "", FakeBuild.Note(3), use).LeavesTwice();
        var run = build.Run();
        Assert.Equal(2, run.Lines.Count);
        Assert.Equal("1 of your 3 uses is touched by version 4.0.0, by 1 change.", run.Last);
    }

    [Fact]
    public void What_two_projects_compile_is_told_once()
    {
        using var build = new FakeBuild();
        var use = FakeBuild.Use("ESMS1310", "too long", "a.cs", 7, "ESMS2305", "a.b");
        build.Leaves("a.csproj", usesClient: true, "", FakeBuild.Note(1), use);
        build.Leaves("b.csproj", usesClient: true, "", FakeBuild.Note(1), use);
        var run = build.Run("--language", "fr");
        Assert.Equal(2, run.Lines.Count);
        Assert.Equal("1 de vos 2 utilisations est touchée par la version 4.0.0, par 1 changement.", run.Last);
    }

    [Fact]
    public void What_two_changes_touch_is_one_use()
    {
        using var build = new FakeBuild();
        build.Leaves(
            "app.csproj",
            usesClient: true,
            "",
            FakeBuild.Note(2),
            FakeBuild.Use("ESMS1310", "too long", "a.cs", 7, "ESMS2305", "a.b"),
            FakeBuild.Use("ESMS1312", "another effect", "a.cs", 7, "ESMS2102", "a.c")
        );
        Assert.Equal("1 of your 2 uses is touched by version 4.0.0, by 2 changes.", build.Run().Last);
    }

    [Fact]
    public void One_use_is_no_plural()
    {
        using var build = new FakeBuild();
        build.Leaves("app.csproj", usesClient: true, "", FakeBuild.Note(1));
        Assert.Equal("Your only use is not touched by version 4.0.0.", build.Run().Last);
        build.Leaves(
            "app.csproj",
            usesClient: true,
            "",
            FakeBuild.Note(1),
            FakeBuild.Use("ESMS1310", "too long", "a.cs", 7, "ESMS2305", "a.b")
        );
        Assert.Equal(
            "Votre seule utilisation est touchée par la version 4.0.0, par 1 changement.",
            build.Run("--language", "fr").Last
        );
    }

    [Fact]
    public void A_project_in_another_language_than_the_analyzers_is_named_too()
    {
        using var build = new FakeBuild();
        build
            .Leaves("app.csproj", usesClient: true, "", FakeBuild.Note(3))
            .Leaves("calls.fsproj", usesClient: true, "");
        build.Run().IsUnusable("'calls.fsproj' uses a client and was not compared; that needs C#");
    }

    [Fact]
    public void Without_a_use_nothing_was_compared()
    {
        using var build = new FakeBuild();
        build.Leaves("app.csproj", usesClient: true, "", FakeBuild.Note(0));
        build.Run().IsUnusable("Nothing was compared: no line of this build uses the client");
    }

    [Fact]
    public void Where_nothing_is_touched_it_says_of_how_many()
    {
        using var build = new FakeBuild();
        build
            .Leaves("app.csproj", usesClient: true, "", FakeBuild.Note(14))
            .Leaves("lib.csproj", usesClient: false, "");
        var run = build.Run();
        Assert.Equal(ExitCodes.Fine, run.ExitCode);
        Assert.Equal("None of your 14 uses is touched by version 4.0.0.", run.Last);
    }

    [Fact]
    public void What_a_project_silences_is_named()
    {
        using var build = new FakeBuild();
        build.Leaves("app.csproj", usesClient: true, "ESMS1312", FakeBuild.Note(3));
        Assert.EndsWith("Your projects silence ESMS1312.", build.Run().Last, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_note_nothing_was_compared()
    {
        using var build = new FakeBuild();
        build.Leaves("app.csproj", usesClient: true, "");
        build.Run().IsUnusable("Nothing was compared: no project of this build has the analyzers of a contract");
    }

    [Fact]
    public void Without_a_log_nothing_was_compared()
    {
        using var build = new FakeBuild();
        build.Run().IsUnusable("Nothing was compared");
    }

    [Fact]
    public void A_log_that_cannot_be_read_is_one_sentence()
    {
        using var build = new FakeBuild();
        build.Leaves("app.csproj", usesClient: true, "", FakeBuild.Note(1));
        File.WriteAllText(Directory.GetFiles(build.Folder.Of("logs"), "*.sarif").Single(), "{\"runs\": [");
        build.Run().IsUnusable("The compiler left a log that cannot be read");
    }

    [Fact]
    public void A_project_that_uses_a_client_and_gave_no_note_is_named()
    {
        using var build = new FakeBuild();
        build
            .Leaves("app.csproj", usesClient: true, "", FakeBuild.Note(3))
            .Leaves("forgotten.csproj", usesClient: true, "");
        build.Run().IsUnusable("'forgotten.csproj' uses a client and was not compared");
    }

    [Fact]
    public void A_contract_that_the_analyzers_refuse_is_their_sentence()
    {
        using var build = new FakeBuild();
        build.Leaves(
            "app.csproj",
            usesClient: true,
            "",
            FakeBuild.Result("ESMS1301", "Nothing is compared: it is the same", "next.yaml", 1)
        );
        build.Run().IsUnusable("Nothing is compared: it is the same");
    }

    [Fact]
    public void A_project_that_does_not_build_today_is_one_sentence()
    {
        using var build = new FakeBuild(exitCode: 1, "a.cs(1,1): error CS1002: ; expected\nmore\n");
        build.Run().IsUnusable("'app.csproj' does not build today").IsUnusable("error CS1002: ; expected");
    }

    [Fact]
    public void What_is_named_wrongly_is_one_sentence_and_builds_nothing()
    {
        using var build = new FakeBuild();
        build
            .Folder.Run("impact", "--project", "x.csproj", "--next", "next.yaml")
            .IsUnusable("There is no project 'x.csproj'");
        build
            .Folder.Run("impact", "--project", "app.csproj", "--next", "x.yaml")
            .IsUnusable("There is no contract 'x.yaml'");
        build.Folder.Run("impact", "--project", "app.csproj").IsUnusable("--next");
        Assert.DoesNotContain("arguments", build.Folder.Names);
    }

    [Fact]
    public void Help_says_that_it_runs_what_the_build_runs()
    {
        using var folder = new ToolFolder();
        var help = folder.Run("impact", "--help").Out.ReplaceLineEndings(" ");
        Assert.Contains("It builds the project, and so runs what its build runs.", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_dotnet_it_says_so()
    {
        using var folder = new ToolFolder(("app.csproj", ""), ("next.yaml", ""));
        folder
            .WithDotnet("there-is-no-such-dotnet")
            .Run("impact", "--project", "app.csproj", "--next", "next.yaml")
            .IsUnusable("There is no dotnet on this machine");
    }

    [Fact]
    public void Each_argument_is_one_and_nothing_in_it_means_anything_to_MSBuild()
    {
        using var build = new FakeBuild();
        build.Leaves("app.csproj", usesClient: true, "", FakeBuild.Note(1));
        Assert.Equal(ExitCodes.Fine, build.Run().ExitCode);
        Assert.Equal(["build", build.Folder.Of("app.csproj")], build.Arguments.Take(2));
        Assert.Contains(
            build.Arguments,
            argument => argument.StartsWith("-property:CustomBeforeDirectoryBuildProps=", StringComparison.Ordinal)
        );
        var next = Assert.Single(
            build.Arguments,
            argument => argument.StartsWith("-property:ApiContractNextFile=", StringComparison.Ordinal)
        );
        Assert.EndsWith("/Été à Nîmes%3B 100 %25/next.yaml", next, StringComparison.Ordinal);
        Assert.Equal("a%3Bb%25c%24%28d%29%40e%2Cf%2Ag%3Fh%27i%22", MSBuildText.Escape("a;b%c$(d)@e,f*g?h'i\""));
    }

    [Fact]
    public void What_the_logs_say_is_data()
    {
        using var build = new FakeBuild();
        const string Hostile = "x\n::error::owned\u001b[31m ##[error]y [red]z[/] <script>";
        build.Leaves(
            "app.csproj",
            usesClient: true,
            "",
            FakeBuild.Note(1),
            FakeBuild.Use("ESMS1310", Hostile, "##[error]\u001b[31m.cs", 1, Hostile, Hostile)
        );
        foreach (var format in (string[])["text", "github", "markdown", "json", "sarif"])
        {
            var run = build.Run("--format", format);
            Assert.Equal(ExitCodes.Breaking, run.ExitCode);
            Assert.DoesNotContain("\n::error::owned", run.Out, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', run.Out);
            Assert.DoesNotContain("##[", run.Out, StringComparison.Ordinal);
        }
    }
}
