using System.Diagnostics;
using System.Reflection;

namespace EnvoyerSms.Benchmarks.Compiler;

/// <summary>A project in a folder of its own, and the compiler of the SDK to compile it with.</summary>
internal sealed class CompilerRun : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("envoyersms-cost-").FullName;

    private CompilerRun() { }

    public static CompilerRun Prepare(CompiledProject project)
    {
        var run = new CompilerRun();
        var references = References.Select(file => $"-r:\"{file}\"");
        var sources = EmittedClient().Concat(SampleCode.Of(project)).Select(run.Write).Select(file => $"\"{file}\"");
        string[] common =
        [
            "-noconfig -nostdlib -target:library -langversion:12 -nullable:enable -warn:9999 -deterministic+ -nowarn:CS1591",
            $"-out:\"{Path.Combine(run._folder, "out.dll")}\"",
            .. references,
            .. Analyzers(SdkFolder).Select(file => $"-a:\"{file}\""),
            .. Severities(SdkFolder).Select(file => $"-analyzerconfig:\"{file}\""),
            .. sources,
        ];
        File.WriteAllLines(run.ResponseFile(withOurs: false), common);
        File.WriteAllLines(run.ResponseFile(withOurs: true), [.. common, .. Ours().Select(file => $"-a:\"{file}\"")]);
        return run;
    }

    /// <exception cref="InvalidOperationException">The project does not compile.</exception>
    public void Compile(bool withOurs)
    {
        var compiler = Path.Combine(SdkFolder, "Roslyn", "bincore", "csc.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", compiler, "@" + ResponseFile(withOurs)])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string ResponseFile(bool withOurs) => Path.Combine(_folder, withOurs ? "with.rsp" : "without.rsp");

    private string Write(string code, int index)
    {
        var file = Path.Combine(_folder, $"File{index}.cs");
        File.WriteAllText(file, code);
        return file;
    }

    // As the generator printed it into this project: the analyzers are to be measured, not the generator.
    private static IEnumerable<string> EmittedClient() =>
        Directory.GetFiles(FromBuild("EmittedClient"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);

    private static IEnumerable<string> References =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => IsPartOfAnyProject(Path.GetFileName(file)));

    private static bool IsPartOfAnyProject(string file) =>
        file.StartsWith("System.", StringComparison.Ordinal)
        || file.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
        || file is "EnvoyerSms.Runtime.dll" or "mscorlib.dll" or "netstandard.dll";

    private static string FromBuild(string key) =>
        Assembly
            .GetExecutingAssembly()
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(m => m.Key == key)
            .Value!;

    // The analyzers, and beside them the generator's assembly, which they stand on.
    private static string[] Ours() =>
        Directory.GetFiles(Path.GetDirectoryName(FromBuild("Analyzers"))!, "EnvoyerSms.Contract.*.dll");

    private static IEnumerable<string> Analyzers(string sdk) =>
        Directory
            .GetFiles(Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers"), "*.NetAnalyzers.dll")
            .Where(file => !file.EndsWith(".resources.dll", StringComparison.Ordinal));

    // What the SDK gives to every project; without it each of its rules would run.
    private static IEnumerable<string> Severities(string sdk) =>
        Directory
            .GetFiles(
                Path.Combine(sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers", "build", "config"),
                "analysislevel_*_default.globalconfig"
            )
            .OrderBy(file => int.TryParse(Path.GetFileName(file).Split('_')[1], out var level) ? level : 0)
            .TakeLast(1);

    private static string SdkFolder { get; } = FindSdk();

    // What `dotnet --list-sdks` prints last, as "10.0.401 [/usr/share/dotnet/sdk]", is the newest.
    private static string FindSdk()
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", "--list-sdks") { RedirectStandardOutput = true }
        )!;
        var newest = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        var parts = newest.Split(' ', 2);
        return Path.Combine(parts[1].Trim('[', ']', '\r'), parts[0]);
    }
}
