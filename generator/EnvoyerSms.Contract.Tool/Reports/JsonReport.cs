using System.Text.Json;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Tool.Reports;

/// <summary>The report for programs of one's own.</summary>
internal static class JsonReport
{
    public static void Write(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("tool", "apicontract");
        json.WriteString("toolVersion", ToolVersion.Text);
        VerdictJson.Write(report, json);
        json.WriteString("totals", report.Totals);
        json.WriteNumber("exitCode", report.ExitCode);
        json.WriteStartArray("lines");
        foreach (var line in report.Lines)
            WriteLine(line, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLine(ReportLine line, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rule", line.Id);
        json.WriteString("level", Written.Word(line.Level));
        json.WriteString("title", line.Title);
        json.WriteString("message", line.Text);
        json.WriteString("path", ShownText.OnOneLine(line.Path));
        WritePlace("place", line.Place, json);
        if (line.Finding is { } finding)
        {
            WritePlace("oldPlace", finding.Located.Old, json);
            json.WriteStartObject("change");
            ChangeJson.Write(finding.Change, json);
            json.WriteEndObject();
            if (finding.Accepted is { } accepted)
            {
                json.WriteStartObject("accepted");
                json.WriteString("reason", ShownText.OnOneLine(accepted.Reason));
                if (accepted.Until is { } until)
                    json.WriteString("until", until.ToString());
                json.WriteEndObject();
            }
        }
        json.WriteEndObject();
    }

    private static void WritePlace(string name, TextLocation place, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("file", ShownText.OnOneLine(place.Path));
        json.WriteNumber("line", place.Line + 1);
        json.WriteNumber("column", place.Column + 1);
        json.WriteNumber("endLine", place.EndLine + 1);
        json.WriteNumber("endColumn", place.EndColumn + 1);
        json.WriteEndObject();
    }
}
