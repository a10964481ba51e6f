using System.Text.Json;

namespace EnvoyerSms.Contract.Tool.Reports;

/// <summary>What a report can be written as.</summary>
internal enum ReportFormat
{
    Text,
    Sarif,
    Json,
    Markdown,
    GitHub,
}

/// <summary>The names of the formats, and who writes each.</summary>
internal static class Formats
{
    /// <summary>The first is taken where none is asked for.</summary>
    public static IReadOnlyList<string> All { get; } =
    [.. Enum.GetNames<ReportFormat>().Select(name => name.ToLowerInvariant())];

    public static ReportFormat Parse(string? name) => Enum.Parse<ReportFormat>(name ?? All[0], ignoreCase: true);

    public static void Write(Report report, ReportFormat format, ToolHost host)
    {
        switch (format)
        {
            case ReportFormat.Sarif:
                WriteJson(report, SarifReport.Write, host.Out);
                break;
            case ReportFormat.Json:
                WriteJson(report, JsonReport.Write, host.Out);
                break;
            case ReportFormat.Markdown:
                MarkdownReport.Write(report, host.Out);
                break;
            case ReportFormat.GitHub:
                GitHubReport.Write(report, host.Out);
                break;
            default:
                if (host.IsTerminal)
                    TerminalReport.Write(report, host.Out);
                else
                    TextReport.Write(report, host.Out);
                break;
        }
    }

    private static void WriteJson(Report report, Action<Report, Utf8JsonWriter> write, TextWriter output)
    {
        var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
            write(report, json);
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
