using System.Globalization;
using EnvoyerSms.Contract.Generator.Comparison;

namespace EnvoyerSms.Contract.Tool.Reports;

/// <summary>Commands of GitHub's workflows, which show each line beside the file in a pull request.</summary>
internal static class GitHubReport
{
    public static void Write(Report report, TextWriter output)
    {
        foreach (var line in report.Open)
        {
            var place = line.Place;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"::{Level(line.Level)} file={Property(ShownText.OnOneLine(place.Path))},line={place.Line + 1},col={place.Column + 1},title={Property(line.Id)}::{Data(line.Text)}"
                )
            );
        }
        // As data of a command too: a line of its own could be one.
        output.WriteLine($"::notice title=apicontract::{Data(report.Totals)}");
    }

    private static string Level(LineLevel level) =>
        level switch
        {
            LineLevel.Error => "error",
            LineLevel.Warning => "warning",
            _ => "notice",
        };

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);
}
