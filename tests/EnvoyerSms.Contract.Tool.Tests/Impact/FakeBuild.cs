using System.Text.Json;

namespace EnvoyerSms.Contract.Tool.Tests.Impact;

/// <summary>A dotnet that builds nothing and leaves the logs that it is given.</summary>
internal sealed class FakeBuild : IDisposable
{
    private readonly string _logs;

    public FakeBuild(int exitCode = 0, string output = "")
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It needs a shell of Unix.");
        Folder = new ToolFolder(("app.csproj", "<Project/>"), ("next.yaml", Library.Text));
        _logs = Directory.CreateDirectory(Folder.Of("logs")).FullName;
        Folder.Write("output", output);
        Folder.Write(
            "dotnet",
            $"""
            #!/bin/sh
            printf '%s\n' "$@" > "{Folder.Of("arguments")}"
            for argument in "$@"; do
              case "$argument" in -property:ApiContractImpactFolder=*) folder="$(printf '%s' "$argument" | cut -d= -f2)";; esac
            done
            cp "{_logs}"/* "$folder" 2>/dev/null
            cat "{Folder.Of("output")}"
            exit {exitCode}

            """
        );
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Folder.Of("dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public ToolFolder Folder { get; }

    public IReadOnlyList<string> Arguments => Folder["arguments"].TrimEnd().Split('\n');

    public ToolRun Run(params string[] more)
    {
        var folder = Folder.WithDotnet(Folder.Of("dotnet"));
        return folder.Run(["impact", "--project", "app.csproj", "--next", "next.yaml", .. more]);
    }

    /// <param name="silenced">A rule that the project turns off.</param>
    public FakeBuild Leaves(string project, bool usesClient, string silenced, params object[] results)
    {
        var name = project.GetHashCode(StringComparison.Ordinal).ToString("x", null);
        File.WriteAllText(
            Path.Combine(_logs, name + ".project"),
            $"{Folder.Of(project)}\n{(usesClient ? "yes" : "no")}\n"
        );
        object[] overrides =
            silenced.Length == 0
                ? []
                : [new { descriptor = new { id = silenced }, configuration = new { enabled = false } }];
        var log = new
        {
            version = "2.1.0",
            runs = new[]
            {
                new
                {
                    results,
                    tool = new { driver = new { name = "Compiler", rules = Array.Empty<object>() } },
                    invocations = new[] { new { executionSuccessful = true, ruleConfigurationOverrides = overrides } },
                },
            },
        };
        File.WriteAllText(Path.Combine(_logs, name + ".sarif"), JsonSerializer.Serialize(log));
        return this;
    }

    /// <summary>What was left is left for another framework too.</summary>
    public void LeavesTwice()
    {
        foreach (var log in Directory.GetFiles(_logs))
            File.Copy(log, Path.Combine(_logs, "older-" + Path.GetFileName(log)));
    }

    public static object Note(int uses) =>
        Result("ESMS1300", "looked", "next.yaml", 1, ("NextUses", $"{uses}"), ("NextVersion", "4.0.0"));

    public static object Use(string rule, string message, string file, int line, string change, string path) =>
        Result(rule, message, file, line, ("ChangeRule", change), ("ChangePath", path));

    public static object Result(
        string rule,
        string message,
        string file,
        int line,
        params (string Name, string Value)[] facts
    ) =>
        new
        {
            ruleId = rule,
            level = "warning",
            message = new { text = message },
            locations = new[]
            {
                new
                {
                    physicalLocation = new
                    {
                        artifactLocation = new { uri = file },
                        region = new
                        {
                            startLine = line,
                            startColumn = 5,
                            endLine = line,
                            endColumn = 9,
                        },
                    },
                },
            },
            properties = new { customProperties = facts.ToDictionary(fact => fact.Name, fact => fact.Value) },
        };

    public void Dispose() => Folder.Dispose();
}
