using System.Text.Json;
using EnvoyerSms.Contract.Generator.Comparison;

namespace EnvoyerSms.Contract.Tool.Reports;

/// <summary>The verdict for programs; nothing where nothing was compared.</summary>
internal static class VerdictJson
{
    public static void Write(Report report, Utf8JsonWriter json)
    {
        if (report is not { Review.Verdict: { } verdict, Contract.Api: { } api })
            return;
        json.WriteStartObject("verdict");
        json.WriteString("api", ShownText.OnOneLine(api.Name));
        json.WriteString("baseline", verdict.Baseline.ToString());
        json.WriteString("version", api.Version.ToString());
        json.WriteString("required", Written.Word(verdict.Required));
        json.WriteString("written", Written.Word(verdict.Written));
        json.WriteString("least", verdict.Least.ToString());
        json.WriteBoolean("enough", verdict.IsEnough);
        json.WriteNumber("rules", verdict.Rules);
        json.WriteNumber("elements", verdict.Elements);
        json.WriteEndObject();
    }
}
