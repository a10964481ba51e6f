using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>The shipped contract is whole: what the document counts is there, and every fact says what it rests on.</summary>
public sealed partial class ContractFactsTests
{
    private static readonly YamlMappingNode Contract = Load();

    [Fact]
    public void It_has_the_document_s_operations_errors_details_statuses_and_revisions()
    {
        Assert.Equal(12, Map(Contract, "operations").Children.Count);
        Assert.Equal(
            [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12],
            Entries(Map(Contract, "errors"))
                .Select(error => int.Parse(Text(error, "id")!, CultureInfo.InvariantCulture))
                .Order()
        );
        Assert.Equal((5, 37), (Details("2").Children.Count, Details("3").Children.Count));
        Assert.Equal(8, Map(Map(Contract, "api"), "statuses").Children.Count);
        Assert.Equal(10, Map(Map(Contract, "api"), "versions").Children.Count);

        static YamlMappingNode Details(string id) =>
            Map(Entries(Map(Contract, "errors")).Single(error => Text(error, "id") == id), "details");
    }

    [Fact]
    public void Every_fact_says_what_it_rests_on()
    {
        var facts = Facts().ToList();
        Assert.True(facts.Count > 200);
        Assert.Empty(
            facts.Where(fact => !BasisForm().IsMatch(Text(fact.Node, "basis") ?? "")).Select(fact => fact.Path)
        );
    }

    [Fact]
    public void Everything_a_user_sees_is_told_in_both_languages()
    {
        var untold = Facts()
            .Where(fact =>
                !fact.Path.Contains("/rules/", StringComparison.Ordinal)
                && !fact.Path.Contains("/details/", StringComparison.Ordinal)
            )
            .Where(fact => !IsToldInBoth(fact.Node, "summary"))
            .Select(fact => fact.Path);
        Assert.Empty(untold);
    }

    [Fact]
    public void Every_caution_is_told_in_both_languages()
    {
        var cautions = Facts().Where(fact => Child(fact.Node, "caution") is not null).ToList();
        Assert.NotEmpty(cautions);
        Assert.Empty(cautions.Where(fact => !IsToldInBoth(fact.Node, "caution")).Select(fact => fact.Path));
    }

    private static bool IsToldInBoth(YamlNode fact, string key) =>
        Child(fact, key) is YamlMappingNode words
        && Text(words, "en") is { Length: > 0 }
        && Text(words, "fr") is { Length: > 0 };

    [Fact]
    public void Every_operation_and_every_error_has_an_example()
    {
        var operations = Map(Contract, "operations");
        Assert.All(operations.Children, operation => Assert.NotEmpty(Examples(operation.Value)));

        var answered = operations
            .Children.SelectMany(operation => Examples(operation.Value))
            .Select(example => Text(example, "error"))
            .ToHashSet();
        var unanswered =
            from error in Map(Contract, "errors").Children
            let names = new[] { Name(error) }.Concat(
                Child(error.Value, "details") is YamlMappingNode details ? details.Children.Select(Name) : []
            )
            where !names.Any(answered.Contains)
            select Name(error);
        Assert.Empty(unanswered);

        static IEnumerable<YamlMappingNode> Examples(YamlNode operation) =>
            (Child(operation, "examples") as YamlSequenceNode)?.Children.Cast<YamlMappingNode>() ?? [];
        static string Name(KeyValuePair<YamlNode, YamlNode> entry) => ((YamlScalarNode)entry.Key).Value!;
    }

    private static readonly HashSet<string> Sections =
    [
        "errors",
        "details",
        "values",
        "types",
        "fields",
        "operations",
        "parameters",
        "rules",
        "enums",
        "statuses",
        "versions",
        "credentials",
        "schemes",
    ];

    /// <summary>Every entry of the sections whose entries are facts, with its path.</summary>
    private static IEnumerable<(string Path, YamlMappingNode Node)> Facts() => Facts("", Contract);

    private static IEnumerable<(string Path, YamlMappingNode Node)> Facts(string path, YamlNode node)
    {
        foreach (var (name, child) in Children(node))
        {
            // An operation's own list of errors holds names, and an example's values are no facts.
            if (name is "examples" or "summary" || (name == "errors" && path.Length > 0))
                continue;
            var inner = $"{path}/{name}";
            if (Sections.Contains(name))
            {
                // A scheme's own list of credentials holds names.
                foreach (var (entry, fact) in Children(child))
                    if (fact is YamlMappingNode mapping)
                        yield return ($"{inner}/{entry}", mapping);
            }
            foreach (var fact in Facts(inner, child))
                yield return fact;
        }
    }

    private static IEnumerable<(string Name, YamlNode Node)> Children(YamlNode node) =>
        node switch
        {
            YamlMappingNode mapping => mapping.Children.Select(child =>
                (((YamlScalarNode)child.Key).Value!, child.Value)
            ),
            YamlSequenceNode list => list.Children.Select(
                (child, index) => (index.ToString(CultureInfo.InvariantCulture), child)
            ),
            _ => [],
        };

    private static YamlMappingNode Load()
    {
        var stream = new YamlStream();
        stream.Load(
            new StringReader(
                File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "contract", "envoyersms.contract.yaml"))
            )
        );
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static YamlNode? Child(YamlNode node, string key) =>
        ((YamlMappingNode)node).Children.TryGetValue(key, out var value) ? value : null;

    private static YamlMappingNode Map(YamlNode node, string key) => (YamlMappingNode)Child(node, key)!;

    private static IEnumerable<YamlMappingNode> Entries(YamlMappingNode node) =>
        node.Children.Values.Cast<YamlMappingNode>();

    private static string? Text(YamlNode node, string key) => (Child(node, key) as YamlScalarNode)?.Value;

    [GeneratedRegex("^(documented L[0-9]+.*|observed .+|assumed .+)$")]
    private static partial Regex BasisForm();
}
