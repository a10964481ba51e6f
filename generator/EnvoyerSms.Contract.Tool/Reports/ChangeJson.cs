using System.Text.Json;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Comparison.Rules;

namespace EnvoyerSms.Contract.Tool.Reports;

/// <summary>What a program may want to know of a change, in words that are the same in every language.</summary>
internal static class ChangeJson
{
    public static void Write(Change change, Utf8JsonWriter json)
    {
        json.WriteString("requires", Written.Word(change.Level));
        json.WriteStartArray("kinds");
        foreach (var kind in Enum.GetValues<ChangeKinds>().Where(kind => change.Rule.Kinds.HasFlag(kind)))
            json.WriteStringValue(Written.Word(kind));
        json.WriteEndArray();
        json.WriteString("direction", Written.Word(change.Rule.Direction));
        json.WriteString("certainty", Written.Word(change.Certainty));
        json.WriteBoolean("advice", change.IsAdvice);
        json.WriteString("old", change.OldValue);
        json.WriteString("new", change.NewValue);
    }
}
