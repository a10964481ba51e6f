namespace EnvoyerSms.Benchmarks.Ratios;

/// <summary>Prints what was measured last beside the targets: for people, and as the table of docs/performance.md.</summary>
internal static class RatiosCommand
{
    public static void Run(TextWriter output)
    {
        var figures = Artifacts.Read();
        var results = Comparisons.All.Select(comparison => comparison.Evaluate(figures)).ToList();
        TextTable.Write(output, results);
        output.WriteLine();
        MarkdownTable.Write(output, results);
    }
}
