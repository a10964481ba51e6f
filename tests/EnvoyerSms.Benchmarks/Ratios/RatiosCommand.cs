using System.Globalization;

namespace EnvoyerSms.Benchmarks.Ratios;

/// <summary>Prints what was measured last beside the targets: for people, and as the tables of docs/performance.md and docs/fr.</summary>
internal static class RatiosCommand
{
    public static void Run(TextWriter output)
    {
        var figures = Artifacts.Read();
        var results = Comparisons.All.Select(comparison => comparison.Evaluate(figures)).ToList();
        TextTable.Write(output, results);
        output.WriteLine();
        using var table = new StringWriter(CultureInfo.InvariantCulture);
        MarkdownTable.Write(table, results);
        output.WriteLine(table);
        output.Write(FrenchTable.Of(table.ToString()));
    }
}
