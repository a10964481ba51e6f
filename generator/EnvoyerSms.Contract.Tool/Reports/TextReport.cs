using System.Globalization;
using EnvoyerSms.Contract.Generator.Comparison;

namespace EnvoyerSms.Contract.Tool.Reports;

/// <summary>Lines as compilers write them, which editors and build servers understand.</summary>
internal static class TextReport
{
    public static void Write(Report report, TextWriter output)
    {
        foreach (var line in report.Open)
            output.WriteLine($"{Place(line)}: {Level(line.Level)} {line.Id}: {line.Text}{PathOf(line)}");
        output.WriteLine(report.Totals);
    }

    /// <summary><c>orders.contract.yaml(12,7)</c></summary>
    public static string Place(ReportLine line) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{ShownText.OnOneLine(line.Place.Path)}({line.Place.Line + 1},{line.Place.Column + 1})"
        );

    /// <summary>What <c>apicontract accept</c> is told besides the rule.</summary>
    public static string PathOf(ReportLine line) => line.Path.Length == 0 ? "" : $" [{ShownText.OnOneLine(line.Path)}]";

    // Words of compilers, which are the same in every language.
    private static string Level(LineLevel level) =>
        level switch
        {
            LineLevel.Error => "error",
            LineLevel.Warning => "warning",
            _ => "info",
        };
}
