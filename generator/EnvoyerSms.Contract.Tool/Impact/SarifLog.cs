using System.Globalization;
using System.Text.Json;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Tool.Impact;

/// <summary>What the compiler said of one compilation, as far as it is about a coming contract.</summary>
internal sealed record SarifLog(IReadOnlyList<SarifResult> Results, IReadOnlyList<string> Silenced)
{
    private const string Ours = "ESMS13";

    public static SarifLog Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        var runs = Items(document.RootElement, "runs").ToList();
        return new SarifLog(
            [
                .. runs.SelectMany(run => Items(run, "results"))
                    .Where(result => Text(result, "ruleId").StartsWith(Ours, StringComparison.Ordinal))
                    .Select(Result),
            ],
            [.. runs.SelectMany(SilencedOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        );
    }

    private static SarifResult Result(JsonElement result)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fact in Members(Member(Member(result, "properties"), "customProperties")))
            facts[fact.Name] = fact.Value.ToString();
        return new SarifResult(
            Text(result, "ruleId"),
            Text(Member(result, "message"), "text"),
            Items(result, "locations").Select(Place).FirstOrDefault(),
            Items(result, "suppressions").Any(),
            facts
        );
    }

    private static TextLocation Place(JsonElement location)
    {
        var physical = Member(location, "physicalLocation");
        var address = Text(Member(physical, "artifactLocation"), "uri");
        var region = Member(physical, "region");
        var (line, column) = (Number(region, "startLine"), Number(region, "startColumn"));
        var path =
            Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsFile
                ? uri.LocalPath
                : Uri.UnescapeDataString(address);
        return new TextLocation(path, 0, 0, line, column, Number(region, "endLine"), Number(region, "endColumn"));
    }

    // What a project turned off is said of the run and not of any place.
    private static IEnumerable<string> SilencedOf(JsonElement run)
    {
        var rules = Items(Member(Member(run, "tool"), "driver"), "rules").Select(rule => Text(rule, "id")).ToList();
        foreach (var change in Items(run, "invocations").SelectMany(item => Items(item, "ruleConfigurationOverrides")))
        {
            var rule = Member(change, "descriptor");
            var id = Text(rule, "id");
            if (id.Length == 0 && Member(rule, "index") is { ValueKind: JsonValueKind.Number } index)
                id = rules.ElementAtOrDefault(index.GetInt32()) ?? "";
            var isOff = Member(Member(change, "configuration"), "enabled").ValueKind == JsonValueKind.False;
            if (isOff && id.StartsWith(Ours, StringComparison.Ordinal))
                yield return id;
        }
    }

    private static int Number(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.Number } number ? Math.Max(number.GetInt32() - 1, 0) : 0;

    private static string Text(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    private static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var member) ? member : default;

    private static JsonElement.ArrayEnumerator Items(JsonElement owner, string name) =>
        Member(owner, name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : default;

    private static JsonElement.ObjectEnumerator Members(JsonElement owner) =>
        owner.ValueKind == JsonValueKind.Object ? owner.EnumerateObject() : default;
}

/// <summary>One thing that the compiler said.</summary>
/// <param name="IsSuppressed">The code says that it knows.</param>
/// <param name="Facts">What the analyzer adds for programs.</param>
internal sealed record SarifResult(
    string Rule,
    string Message,
    TextLocation? Place,
    bool IsSuppressed,
    IReadOnlyDictionary<string, string> Facts
)
{
    public string Fact(string name) => Facts.TryGetValue(name, out var value) ? value : "";

    public int Count(string name) =>
        int.TryParse(Fact(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
