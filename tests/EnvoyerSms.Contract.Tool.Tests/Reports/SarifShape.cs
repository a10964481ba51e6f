using System.Text.Json;

namespace EnvoyerSms.Contract.Tool.Tests.Reports;

/// <summary>What the schema of SARIF 2.1.0 asks of those parts that we write.</summary>
internal static class SarifShape
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];

    public static JsonElement Check(string text)
    {
        var root = JsonDocument.Parse(text).RootElement;
        Only(root, ["version", "runs"], "$schema");
        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        foreach (var run in Items(root, "runs"))
            CheckRun(run);
        return root;
    }

    private static void CheckRun(JsonElement run)
    {
        Only(run, ["tool"], "invocations", "results", "columnKind", "properties");
        Only(run.GetProperty("tool"), ["driver"]);
        var driver = run.GetProperty("tool").GetProperty("driver");
        Only(driver, ["name"], "version", "rules");
        var rules = Items(driver, "rules").Select(CheckRule).ToList();
        Assert.Equal(rules.Distinct(), rules);
        Assert.Contains(run.GetProperty("columnKind").GetString(), (string[])["utf16CodeUnits", "unicodeCodePoints"]);
        foreach (var invocation in Items(run, "invocations"))
        {
            Only(invocation, ["executionSuccessful"], "exitCode");
            Assert.True(
                invocation.GetProperty("executionSuccessful").ValueKind is JsonValueKind.True or JsonValueKind.False
            );
        }
        foreach (var result in Items(run, "results"))
        {
            CheckResult(result);
            Assert.Contains(result.GetProperty("ruleId").GetString(), rules);
        }
    }

    private static string CheckRule(JsonElement rule)
    {
        Only(rule, ["id"], "shortDescription");
        CheckMessage(rule.GetProperty("shortDescription"));
        return rule.GetProperty("id").GetString()!;
    }

    private static void CheckResult(JsonElement result)
    {
        Only(
            result,
            ["message"],
            "ruleId",
            "level",
            "locations",
            "relatedLocations",
            "partialFingerprints",
            "suppressions",
            "properties"
        );
        CheckMessage(result.GetProperty("message"));
        Assert.Contains(result.GetProperty("level").GetString(), Levels);
        foreach (var location in Items(result, "locations").Concat(Items(result, "relatedLocations")))
            CheckLocation(location);
        foreach (var suppression in Items(result, "suppressions"))
        {
            Only(suppression, ["kind"], "justification");
            Assert.Contains(suppression.GetProperty("kind").GetString(), (string[])["inSource", "external"]);
        }
        if (result.TryGetProperty("partialFingerprints", out var prints))
            Assert.All(prints.EnumerateObject(), print => Assert.Equal(JsonValueKind.String, print.Value.ValueKind));
    }

    private static void CheckLocation(JsonElement location)
    {
        Only(location, [], "physicalLocation", "logicalLocations");
        var physical = location.GetProperty("physicalLocation");
        Only(physical, ["artifactLocation"], "region");
        var uri = physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.RelativeOrAbsolute), uri);
        var region = physical.GetProperty("region");
        Only(region, [], "startLine", "startColumn", "endLine", "endColumn");
        Assert.All(region.EnumerateObject(), part => Assert.True(part.Value.GetInt32() >= 1, part.ToString()));
        foreach (var logical in Items(location, "logicalLocations"))
            Only(logical, [], "fullyQualifiedName");
    }

    private static void CheckMessage(JsonElement message)
    {
        Only(message, [], "text");
        Assert.NotEmpty(message.GetProperty("text").GetString()!);
    }

    private static List<JsonElement> Items(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var items) ? [.. items.EnumerateArray()] : [];

    private static void Only(JsonElement owner, string[] required, params string[] optional)
    {
        var names = owner.EnumerateObject().Select(property => property.Name).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.Subset(required.Concat(optional).ToHashSet(), names.ToHashSet());
        Assert.Subset(names.ToHashSet(), required.ToHashSet());
    }
}
