namespace EnvoyerSms.Benchmarks.Ratios;

/// <summary>One line for each comparison.</summary>
internal static class TextTable
{
    private static readonly string[] Header = ["What", "EnvoyerSms", "Beside", "", "Ratio, all passes", "Target", ""];

    public static void Write(TextWriter output, IReadOnlyCollection<Result> results)
    {
        var rows = results.Select(Row).Prepend(Header).ToList();
        var widths = Header.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            output.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }

    private static string[] Row(Result result) =>
        [
            result.Comparison.Title,
            Units.Of(result.Ours),
            result.Comparison.OtherTitle,
            Units.Of(result.Other),
            Units.Of(result),
            result.Comparison.Target is { } target ? Units.Of(target) : "",
            result.Verdict,
        ];
}
