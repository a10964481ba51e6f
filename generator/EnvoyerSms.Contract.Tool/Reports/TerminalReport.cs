using Spectre.Console;

namespace EnvoyerSms.Contract.Tool.Reports;

/// <summary>The lines of <see cref="TextReport"/> in colours. Text of a contract is never markup: nothing here reads any.</summary>
internal static class TerminalReport
{
    public static void Write(Report report, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        foreach (var line in report.Open)
        {
            var colour = ColourOf(line.Level);
            console.Write(
                new Paragraph(TextReport.Place(line) + " ", new Style(Color.Grey))
                    .Append(line.Id + " ", new Style(colour, decoration: Decoration.Bold))
                    .Append(line.Text, new Style(colour))
                    .Append(TextReport.PathOf(line) + "\n", new Style(Color.Grey))
            );
        }
        console.Write(new Paragraph(report.Totals + "\n", new Style(decoration: Decoration.Bold)));
    }

    private static Color ColourOf(LineLevel level) =>
        level switch
        {
            LineLevel.Error => Color.Red,
            LineLevel.Warning => Color.Yellow,
            _ => Color.Default,
        };
}
