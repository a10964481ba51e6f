using System.Text.Json;
using System.Text.RegularExpressions;

namespace EnvoyerSms.Contract.Generator.Tests.Reading;

/// <summary>What the page of the contract language says is so, and speaks of all that editors show.</summary>
public sealed partial class ContractReadmeTests
{
    private static readonly string Page = Sample.Load("contract.README.md").ReplaceLineEndings("\n");

    [Fact]
    public void Every_whole_contract_on_the_page_has_no_problem()
    {
        var contracts = YamlBlock()
            .Matches(Page)
            .Select(match => match.Groups["yaml"].Value)
            .Where(yaml => yaml.StartsWith("contract: 1", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(contracts);
        Assert.All(contracts, contract => Assert.Empty(Sample.Read(contract).Problems));
    }

    [Fact]
    public void The_page_names_each_key_that_editors_complete()
    {
        var keys = Keys(JsonDocument.Parse(Sample.Load("contract.schema.json")).RootElement).Distinct().ToList();
        Assert.True(keys.Count > 60, $"{keys.Count} keys");
        Assert.All(keys, key => Assert.Matches($@"`[^`]*\b{key}\b[^`]*`", Page));
    }

    private static IEnumerable<string> Keys(JsonElement schema) =>
        schema.ValueKind switch
        {
            JsonValueKind.Object => schema
                .EnumerateObject()
                .SelectMany(member =>
                    member is { Name: "properties", Value.ValueKind: JsonValueKind.Object }
                        ? member.Value.EnumerateObject().Select(key => key.Name).Concat(Keys(member.Value))
                        : Keys(member.Value)
                ),
            JsonValueKind.Array => schema.EnumerateArray().SelectMany(Keys),
            _ => [],
        };

    [GeneratedRegex("^```yaml\n(?<yaml>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
