using System.Globalization;
using System.Text.Json;

namespace EnvoyerSms.Benchmarks.Ratios;

/// <summary>Where measurements are kept: one folder of BenchmarkDotNet reports for each pass.</summary>
internal static class Artifacts
{
    private const string Root = "BenchmarkDotNet.Artifacts";
    private const string OwnFigures = ".figures.json";

    public static string PassFolder(int pass) =>
        Path.Combine(Root, string.Create(CultureInfo.InvariantCulture, $"pass-{pass}"));

    /// <summary>Forgets what earlier passes measured of one class.</summary>
    public static void Clear(Type benchmarks)
    {
        foreach (var report in Reports().Where(file => file.Contains($".{benchmarks.Name}-", StringComparison.Ordinal)))
            File.Delete(report);
    }

    /// <summary>Keeps figures that BenchmarkDotNet did not measure.</summary>
    public static void Save(string work, IEnumerable<Figure> figures)
    {
        Directory.CreateDirectory(Root);
        File.WriteAllText(Path.Combine(Root, work + OwnFigures), JsonSerializer.Serialize(figures));
    }

    public static IReadOnlyCollection<Figure> Read()
    {
        if (!Directory.Exists(Root))
            return [];
        var own = Directory
            .GetFiles(Root, "*" + OwnFigures)
            .SelectMany(file => JsonSerializer.Deserialize<Figure[]>(File.ReadAllText(file))!);
        return [.. Reports().SelectMany(Read), .. own];
    }

    private static IEnumerable<string> Reports() =>
        Directory.Exists(Root)
            ? Directory
                .GetDirectories(Root, "pass-*")
                .SelectMany(pass => Directory.GetFiles(pass, "*-brief.json", SearchOption.AllDirectories))
            : [];

    private static int PassOf(string report)
    {
        var folder = Path.GetRelativePath(Root, report).Split(Path.DirectorySeparatorChar)[0];
        return int.Parse(folder.AsSpan(folder.IndexOf('-') + 1), CultureInfo.InvariantCulture);
    }

    private static IEnumerable<Figure> Read(string file)
    {
        using var report = JsonDocument.Parse(File.ReadAllText(file));
        var pass = PassOf(file);
        foreach (var benchmark in report.RootElement.GetProperty("Benchmarks").EnumerateArray())
        {
            // What failed has none.
            var statistics = benchmark.GetProperty("Statistics");
            if (statistics.ValueKind != JsonValueKind.Object)
                continue;
            var parameters = benchmark.GetProperty("Parameters").GetString();
            var type = benchmark.GetProperty("Type").GetString()!;
            yield return new Figure(
                pass,
                string.IsNullOrEmpty(parameters) ? type : $"{type}({parameters})",
                benchmark.GetProperty("Method").GetString()!,
                // Of iterations that last for thousands of calls each: what disturbs the machine can only add to the time.
                statistics.GetProperty("Min").GetDouble(),
                benchmark.GetProperty("Memory").GetProperty("BytesAllocatedPerOperation").GetDouble()
            );
        }
    }
}
