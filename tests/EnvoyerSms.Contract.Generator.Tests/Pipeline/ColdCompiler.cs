using System.Diagnostics;
using System.Text.RegularExpressions;
using EnvoyerSms.TestSupport.Compiling;
using EnvoyerSms.TestSupport.Waiting;

namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

/// <summary>The SDK's compiler in a process of its own, which has compiled nothing yet: a first build.</summary>
internal static partial class ColdCompiler
{
    /// <summary>What holds the values of a step.</summary>
    public const string Engine = "Microsoft.CodeAnalysis.NodeStateTable`1";

    /// <summary>What the compiler had to compile of the generator, and for it, before it ran: full names of methods.</summary>
    public static IReadOnlyList<string> MethodsFor(string contract)
    {
        var folder = Directory.CreateTempSubdirectory("envoyersms-cold-").FullName;
        try
        {
            Run(folder, contract);
            return [.. File.ReadLines(Path.Combine(folder, "methods.txt")).Select(NameIn).Where(IsForTheGenerator)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Of the generator, of the library that reads YAML, or of the compiler's engine for what steps of the generator hold.</summary>
    private static bool IsForTheGenerator(string method) =>
        method.Contains("EnvoyerSms.", StringComparison.Ordinal)
        || method.Contains("YamlDotNet.", StringComparison.Ordinal)
        || method.StartsWith(Engine, StringComparison.Ordinal);

    // What runs often is compiled once more; how often depends on the machine.
    private static string NameIn(string line) => CompiledFirst().Match(line).Groups["name"].Value;

    private static void Run(string folder, string contract)
    {
        var file = Path.Combine(folder, "shipped.contract.yaml");
        File.WriteAllText(file, contract);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "internal static class Program;");
        File.WriteAllText(
            Path.Combine(folder, ".globalconfig"),
            $"is_global = true\n[{file}]\nbuild_metadata.AdditionalFiles.ApiContractChecked = true\n"
        );
        var generator = typeof(ContractGenerator).Assembly.Location;
        File.WriteAllLines(
            Path.Combine(folder, "options.rsp"),
            [
                "-nostdlib -target:library -langversion:12 -nullable:enable",
                $"-out:\"{Path.Combine(folder, "out.dll")}\"",
                .. Consumer.Framework.Select(reference => $"-r:\"{reference.Display}\""),
                $"-a:\"{generator}\"",
                $"-a:\"{Path.Combine(Path.GetDirectoryName(generator)!, "YamlDotNet.dll")}\"",
                $"-analyzerconfig:\"{Path.Combine(folder, ".globalconfig")}\"",
                $"-additionalfile:\"{file}\"",
                $"\"{Path.Combine(folder, "Program.cs")}\"",
            ]
        );
        var start = new ProcessStartInfo(
            "dotnet",
            ["exec", Csc, "-noconfig", "@" + Path.Combine(folder, "options.rsp")]
        )
        {
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_JitStdOutFile"] = Path.Combine(folder, "methods.txt");
        start.Environment["DOTNET_JitDisasmSummary"] = "1";
        // Neither is set on machines of users.
        start.Environment.Remove("DOTNET_TieredCompilation");
        start.Environment.Remove("DOTNET_ReadyToRun");
        using var process = Process.Start(start)!;
        var told = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.True(process.WaitForExit((int)Eventually.Bound.TotalMilliseconds), "the compiler hangs");
        Assert.True(process.ExitCode == 0, told.Result);
    }

    // Of the newest SDK beside the framework that this process runs on.
    private static string Csc =>
        Directory
            .GetDirectories(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../sdk"))
            .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll"))
            .Where(File.Exists)
            .Max(StringComparer.Ordinal)!;

    [GeneratedRegex(@"JIT compiled (?<name>.*) \[(?!Tier1)")]
    private static partial Regex CompiledFirst();
}
