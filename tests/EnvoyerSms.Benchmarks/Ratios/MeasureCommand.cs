using System.Diagnostics;
using System.Reflection;
using EnvoyerSms.Benchmarks.Encode;
using EnvoyerSms.Benchmarks.EndToEnd;
using EnvoyerSms.Benchmarks.Parse;

namespace EnvoyerSms.Benchmarks.Ratios;

/// <summary>
/// Runs the benchmarks several times over. Peers are compared within a pass, where they ran close together: a machine that slows
/// down for a while slows down both.
/// </summary>
internal static class MeasureCommand
{
    private static readonly Type[] Classes =
    [
        typeof(EncodePost),
        typeof(EncodeGet),
        typeof(ParseSend),
        typeof(ParseStats),
        typeof(ParseResponses),
        typeof(SendEndToEnd),
    ];

    /// <param name="passes">How often each class runs.</param>
    /// <param name="names">Which classes; none for all.</param>
    public static void Run(int passes, IReadOnlyCollection<string> names)
    {
        if (names.Except(Classes.Select(type => type.Name)).FirstOrDefault() is { } unknown)
        {
            var known = string.Join(", ", Classes.Select(type => type.Name));
            throw new ArgumentException($"There are no benchmarks {unknown}, only {known}.", nameof(names));
        }
        var chosen = Classes.Where(type => names.Count == 0 || names.Contains(type.Name)).ToList();
        chosen.ForEach(Artifacts.Clear);
        for (var pass = 1; pass <= passes; pass++)
        {
            foreach (var benchmarks in chosen)
            {
                Console.WriteLine($"pass {pass} of {passes}: {benchmarks.Name}");
                Run(benchmarks, pass);
            }
        }
    }

    private static void Run(Type benchmarks, int pass)
    {
        string[] arguments =
        [
            "exec",
            Assembly.GetExecutingAssembly().Location,
            "--filter",
            $"*.{benchmarks.Name}.*",
            "--artifacts",
            Artifacts.PassFolder(pass),
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        // BenchmarkDotNet goes on to the next where one fails, and calls that a success.
        if (process.ExitCode != 0 || output.Contains("Benchmarks with issues:", StringComparison.Ordinal))
            throw new InvalidOperationException(output);
    }
}
