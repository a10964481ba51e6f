using EnvoyerSms.Contract.Reference.Writing;

namespace EnvoyerSms.Contract.Tool.Reports;

/// <summary>A table, for a comment on a pull request.</summary>
internal static class MarkdownReport
{
    public static void Write(Report report, TextWriter output)
    {
        output.WriteLine($"**{MarkdownText.Of(report.Totals)}**");
        if (!report.Open.Any())
            return;
        output.WriteLine();
        output.WriteLine("| | | |");
        output.WriteLine("|---|---|---|");
        foreach (var line in report.Open)
            output.WriteLine(
                $"| {Level(line.Level)} {line.Id} | {MarkdownText.Of(TextReport.Place(line))} | {MarkdownText.Of(line.Text)} |"
            );
    }

    private static string Level(LineLevel level) =>
        level switch
        {
            LineLevel.Error => "❌",
            LineLevel.Warning => "⚠️",
            _ => "ℹ️",
        };
}
