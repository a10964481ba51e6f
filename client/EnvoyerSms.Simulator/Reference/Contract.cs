using EnvoyerSms.Testing;
using EnvoyerSms.Testing.Wire;
using YamlDotNet.RepresentationModel;

namespace EnvoyerSms.Simulator.Reference;

// The operations as the contract has them, which lies in the assembly: what pages say of the API follows it.
internal static class Contract
{
    private static readonly Lazy<IReadOnlyList<OperationFacts>> All = new(Read);

    public static IReadOnlyList<OperationFacts> Operations => All.Value;

    public static OperationFacts? Find(string name) => Operations.FirstOrDefault(operation => operation.Name == name);

    public static OperationFacts? Find(SimulatedOperation operation) => Find(operation.ToString());

    private static List<OperationFacts> Read()
    {
        using var text = new StreamReader(
            typeof(Contract).Assembly.GetManifestResourceStream("envoyersms.contract.yaml")!
        );
        var yaml = new YamlStream();
        yaml.Load(text);
        var operations = (YamlMappingNode)yaml.Documents[0].RootNode["operations"];
        return [.. operations.Children.Select(operation => ReadOperation(Text(operation.Key), operation.Value))];
    }

    private static OperationFacts ReadOperation(string name, YamlNode node)
    {
        var parameters = Child(node, "parameters") as YamlMappingNode;
        var example = (YamlSequenceNode?)Child(node, "examples");
        return new OperationFacts(
            name,
            Text(node["path"]),
            Summary(node),
            [.. parameters?.Children.Select(parameter => ReadParameter(Text(parameter.Key), parameter.Value)) ?? []],
            Fields.Decode(example?.Children[0] is { } first && Child(first, "form") is { } form ? Text(form) : "")
        );
    }

    private static ParameterFacts ReadParameter(string name, YamlNode node) =>
        new(
            name,
            node["wire"] is YamlSequenceNode parts
                ? [.. parts.Select(part => Text(part["name"]))]
                : [Text(node["wire"])],
            node["wire"] is YamlSequenceNode formats ? [.. formats.Select(part => Text(part["format"]))] : [null],
            Text(node["type"]),
            IsTrue(Child(node, "required")),
            IsTrue(Child(node, "repeated")),
            Summary(node)
        );

    private static BothLanguages Summary(YamlNode node) =>
        new(Text(node["summary"]["en"]), Text(node["summary"]["fr"]));

    private static bool IsTrue(YamlNode? node) => node is YamlScalarNode { Value: "true" };

    private static YamlNode? Child(YamlNode node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var child)
            ? child
            : null;

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value ?? "";
}
