using System.Text.Json;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Tool.Reports;

/// <summary>SARIF 2.1.0: what code scanning shows. What is accepted stands in it as suppressed, with its reason.</summary>
internal static class SarifReport
{
    public const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public static void Write(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(report, json);
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.ExitCode != ExitCodes.Unusable);
        json.WriteNumber("exitCode", report.ExitCode);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("results");
        foreach (var line in report.Lines)
            WriteResult(line, json);
        json.WriteEndArray();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("properties");
        json.WriteString("totals", report.Totals);
        VerdictJson.Write(report, json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "apicontract");
        json.WriteString("version", ToolVersion.Text);
        json.WriteStartArray("rules");
        foreach (var rule in report.Lines.DistinctBy(line => line.Id))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            WriteMessage("shortDescription", rule.Title, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(ReportLine line, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", line.Id);
        json.WriteString("level", Level(line.Level));
        WriteMessage("message", line.Text, json);
        json.WriteStartArray("locations");
        WriteLocation(line.Place, line.Path, json);
        json.WriteEndArray();
        if (line.Finding is { } finding)
        {
            json.WriteStartArray("relatedLocations");
            WriteLocation(finding.Located.Old, finding.Change.OldPath.ToString(), json);
            json.WriteEndArray();
            json.WriteStartObject("partialFingerprints");
            json.WriteString("change/v1", $"{line.Id} {line.Path}");
            json.WriteEndObject();
            json.WriteStartArray("suppressions");
            if (finding.Accepted is { } accepted)
            {
                json.WriteStartObject();
                json.WriteString("kind", "external");
                json.WriteString("justification", ShownText.OnOneLine(accepted.Reason));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartObject("properties");
            ChangeJson.Write(finding.Change, json);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteLocation(TextLocation place, string path, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(place.Path));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line + 1);
        json.WriteNumber("startColumn", place.Column + 1);
        json.WriteNumber("endLine", place.EndLine + 1);
        json.WriteNumber("endColumn", place.EndColumn + 1);
        json.WriteEndObject();
        json.WriteEndObject();
        if (path.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", ShownText.OnOneLine(path));
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteMessage(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // Each step of a relative path by itself; a whole path is an address of its own.
    private static string UriOf(string path) =>
        Path.IsPathRooted(path)
            ? "file://"
                + string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString))
                    .Insert(0, path[0] == '/' ? "" : "/")
            : string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));

    private static string Level(LineLevel level) =>
        level switch
        {
            LineLevel.Error => "error",
            LineLevel.Warning => "warning",
            _ => "note",
        };
}
