using System.Text.Json.Nodes;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>The schema that gives completion in editors accepts what the reader accepts, and sees the commonest mistakes.</summary>
public sealed class ContractSchemaTests
{
    public static TheoryData<string> Contracts =>
        [.. Directory.EnumerateFiles(File(""), "*.contract.yaml").Select(path => Path.GetFileName(path))];

    [Theory, MemberData(nameof(Contracts))]
    public async Task The_contract_satisfies_the_schema(string contract)
    {
        var schema = await JsonSchema.FromFileAsync(
            File("contract.schema.json"),
            TestContext.Current.CancellationToken
        );
        Assert.Empty(
            schema.Validate(Json(System.IO.File.ReadAllText(File(contract)))).Select(error => error.ToString())
        );
    }

    [Theory]
    [InlineData("effect: read", "effect: reed")]
    [InlineData("path:", "paths:")]
    [InlineData("type: integer", "type: [integer]")]
    [InlineData("contract: 1", "contract: 2")]
    public async Task A_mistake_does_not(string right, string wrong)
    {
        var schema = await JsonSchema.FromFileAsync(
            File("contract.schema.json"),
            TestContext.Current.CancellationToken
        );
        var text = System.IO.File.ReadAllText(File("envoyersms.contract.yaml"));
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, right);
        Assert.NotEmpty(schema.Validate(Json(text[..at] + wrong + text[(at + right.Length)..])));
    }

    private static string File(string name) => Path.Combine(AppContext.BaseDirectory, "contract", name);

    private static string Json(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Node(stream.Documents[0].RootNode)!.ToJsonString();
    }

    // The YAML core schema's plain scalars; quoted ones are strings.
    private static JsonNode? Node(YamlNode node) =>
        node switch
        {
            YamlMappingNode mapping => new JsonObject(
                mapping.Children.Select(pair =>
                    KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Node(pair.Value))
                )
            ),
            YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(Node)]),
            YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } scalar => scalar.Value == "true",
            YamlScalarNode { Style: ScalarStyle.Plain } scalar when long.TryParse(scalar.Value, out var number) =>
                number,
            YamlScalarNode scalar => scalar.Value,
            _ => null,
        };
}
