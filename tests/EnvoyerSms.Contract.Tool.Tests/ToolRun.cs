using System.Globalization;

namespace EnvoyerSms.Contract.Tool.Tests;

/// <summary>What a command did.</summary>
internal sealed record ToolRun(int ExitCode, string Out, string Error)
{
    public IReadOnlyList<string> Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string Last => Lines[^1].TrimEnd('\r');

    /// <summary>Exit code 2, one sentence, and nothing else.</summary>
    public ToolRun IsUnusable(string reason)
    {
        Assert.Equal((ExitCodes.Unusable, ""), (ExitCode, Out));
        Assert.Contains(reason, Error, StringComparison.Ordinal);
        Assert.Single(Error.TrimEnd().Split('\n'));
        return this;
    }
}

/// <summary>A folder of a user's, in which commands run without a process of their own.</summary>
internal sealed class ToolFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("apicontract").FullName;

    public ToolFolder(params (string Name, string Text)[] files)
    {
        // As folders of users are called.
        Path = Directory.CreateDirectory(System.IO.Path.Combine(_root, "Été à Nîmes; 100 %")).FullName;
        foreach (var (name, text) in files)
            Write(name, text);
    }

    public string Path { get; }

    public bool IsTerminal { get; init; }

    public string Git { get; init; } = "git";

    private string Dotnet { get; set; } = "dotnet";

    public string this[string name] => File.ReadAllText(Of(name));

    /// <summary>Files of the folder, without those of git.</summary>
    public IEnumerable<string> Names =>
        Directory
            .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Where(name => !name.StartsWith(".git/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public string Of(string name) => System.IO.Path.Combine(Path, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Of(name))!);
        File.WriteAllText(Of(name), text);
    }

    public ToolFolder WithDotnet(string program)
    {
        Dotnet = program;
        return this;
    }

    public ToolRun Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = new ToolHost
        {
            Out = output,
            Error = error,
            Folder = Path,
            Culture = CultureInfo.GetCultureInfo("en-GB"),
            IsTerminal = IsTerminal,
            Git = Git,
            Dotnet = Dotnet,
        };
        // No command waits for anything but a program that it bounds.
#pragma warning disable xUnit1031
        var exitCode = ContractTool
            .RunAsync(arguments, host, TestContext.Current.CancellationToken)
            .GetAwaiter()
            .GetResult();
#pragma warning restore xUnit1031
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(_root, recursive: true);
    }
}
