using System.Collections.Immutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;

namespace EnvoyerSms.Architecture.Tests;

/// <summary>What the generator can say of contracts and projects, it says in French, and nothing else is translated.</summary>
public sealed partial class WordingTests
{
    private static readonly ImmutableDictionary<string, string> French = Read();

    // The reasons of the XML reader are those of the runtime, which speaks English: here they are told of an example.
    private static readonly ImmutableHashSet<string> OfTheXmlReader =
    [
        .. Wordings.Literals(Product.Generator, "Xml").Where(literal => literal.Contains(' ')),
    ];

    private static readonly ImmutableArray<(string English, string Place)> Said =
    [
        .. Wordings.Said(Product.Generator),
        .. Rules.All.SelectMany(rule => new[] { (rule.Title, rule.Id), (rule.Message, rule.Id) }),
        .. OfTheXmlReader.Select(reason => (reason, "the XML reader")),
    ];

    [Fact]
    public void Every_wording_has_French() =>
        Assert.Empty(Said.Where(wording => !French.ContainsKey(wording.English)).Distinct());

    [Fact]
    public void Every_French_wording_is_said() =>
        Assert.Empty(French.Keys.Except(Said.Select(wording => wording.English)));

    [Fact]
    public void Both_languages_have_the_same_holes() =>
        Assert.All(French, words => Assert.Equal(Holes(words.Key), Holes(words.Value)));

    [Fact]
    public void French_has_its_own_apostrophe() =>
        Assert.All(French.Values, words => Assert.DoesNotContain("'", words, StringComparison.Ordinal));

    private static IEnumerable<string> Holes(string words) =>
        Hole.Matches(words).Select(hole => hole.Value).Order(StringComparer.Ordinal);

    private static ImmutableDictionary<string, string> Read() =>
        XDocument
            .Load(
                Path.Combine(
                    Product.Repository,
                    "generator/EnvoyerSms.Contract.Generator/Diagnostics/ProblemWords.fr.resx"
                )
            )
            .Root!.Elements("data")
            .ToImmutableDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Hole { get; }
}
