using System.Globalization;
using EnvoyerSms.Simulator.Pages;
using YamlDotNet.RepresentationModel;

namespace EnvoyerSms.Simulator.Worlds;

// A place in a seed, and what it may say.
internal readonly struct SeedNode(YamlNode node, string path)
{
    public string Location =>
        string.Create(CultureInfo.InvariantCulture, $"{path}({node.Start.Line},{node.Start.Column})");

    public bool IsList => node is YamlSequenceNode;

    public SeedException Wrong(string what) => new($"{Location}: {what}.");

    // A key that is misspelt would be left out without a word.
    public void Allow(params string[] keys)
    {
        foreach (var (key, _) in Entries())
        {
            if (!keys.Contains(key.Text()))
                throw key.Wrong($"there is no '{key.Text()}' here, but {string.Join(", ", keys)}");
        }
    }

    public SeedNode Get(string key) => Find(key) ?? throw Wrong($"'{key}' is missing");

    public SeedNode? Find(string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var child)
            ? new SeedNode(child, path)
            : null;

    public IEnumerable<(SeedNode Key, SeedNode Value)> Entries()
    {
        var file = path;
        return node is YamlMappingNode mapping
            ? mapping.Children.Select(child => (new SeedNode(child.Key, file), new SeedNode(child.Value, file)))
            : throw Wrong("here names with values are expected, as 'name: value'");
    }

    public IEnumerable<SeedNode> Items()
    {
        var file = path;
        return node is YamlSequenceNode list
            ? list.Children.Select(child => new SeedNode(child, file))
            : throw Wrong("here a list is expected, each of its items with a dash");
    }

    public string Text() =>
        node is YamlScalarNode { Value: { Length: > 0 } text } ? text : throw Wrong("here a text is expected");

    public string Phone() =>
        PhoneDigits.TryNormalize(Text(), out var digits)
            ? digits
            : throw Wrong("a number has its country code, as \"33600000001\"");

    public bool Flag() =>
        Text() switch
        {
            "true" => true,
            "false" => false,
            _ => throw Wrong("here true or false is expected"),
        };

    public long Whole(long from, long to = 1_000_000_000) =>
        long.TryParse(Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value >= from
        && value <= to
            ? value
            : throw Wrong($"here a whole number from {from} to {to} is expected");

    public double Number(double from, double to) =>
        double.TryParse(Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && value >= from
        && value <= to
            ? value
            : throw Wrong($"here a number from {from} to {to} is expected");

    public DateTimeOffset Moment() =>
        ServiceTime.Read(Text()) ?? throw Wrong("a time in France is written as 2026-12-24T18:00");
}
