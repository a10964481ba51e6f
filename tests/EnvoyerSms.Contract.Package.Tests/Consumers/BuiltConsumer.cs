namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>A consumer after the build: what was said of it, and the program that came of it.</summary>
internal sealed class BuiltConsumer(string name, string folder, string buildOutput)
{
    // They make a few calls to a server on the same machine.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>The lines of the build that name a file of the consumer, its project file at the least.</summary>
    public string Output { get; } =
        string.Join(
            '\n',
            buildOutput
                .Split('\n')
                .Where(line => line.Contains(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        );

    /// <summary>What the compiler found, as it wrote it for machines.</summary>
    public CompilerLog CompilerLog => new(Path.Combine(folder, CompilerLog.File));

    /// <summary>Each error and warning of its build, once.</summary>
    public IReadOnlyList<string> Complaints =>
        [
            .. Output
                .Split('\n', StringSplitOptions.TrimEntries)
                .Where(line =>
                    line.Contains(": error ", StringComparison.Ordinal)
                    || line.Contains(": warning ", StringComparison.Ordinal)
                )
                .Distinct(),
        ];

    /// <summary>One of its files as it is now.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(folder, path));

    /// <summary>The libraries in the folder of its program, that of its own code among them.</summary>
    public IReadOnlyList<string> OutputLibraries =>
        [
            .. Directory
                .GetFiles(Path.GetDirectoryName(Succeeded().Assemblies[0])!, "*.dll")
                .Select(file => Path.GetFileName(file))
                .Order(StringComparer.Ordinal),
        ];

    private bool HasErrors => Output.Contains(": error ", StringComparison.Ordinal);

    private string[] Assemblies =>
        Directory.Exists(Path.Combine(folder, "bin"))
            ? Directory.GetFiles(Path.Combine(folder, "bin"), $"{name}.dll", SearchOption.AllDirectories)
            : [];

    public BuiltConsumer Succeeded()
    {
        Assert.False(HasErrors, Output);
        // It may be missing without an error of its own, where a project that it references failed.
        Assert.True(Assemblies.Length == 1, $"'{name}' was not built:\n{buildOutput}");
        return this;
    }

    public BuiltConsumer Failed()
    {
        Assert.True(HasErrors, $"'{name}' was built:\n{Output}");
        Assert.Empty(Assemblies);
        return this;
    }

    /// <summary>Runs its program in its folder, as <c>dotnet run</c> would.</summary>
    public Task<CommandResult> RunAsync(
        IEnumerable<string>? arguments = null,
        IReadOnlyDictionary<string, string>? environment = null
    ) => Command.RunAsync("dotnet", folder, [Succeeded().Assemblies[0], .. arguments ?? []], Limit, environment);
}
