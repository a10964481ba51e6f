using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Architecture.Tests;

/// <summary>Reads all that products and samples can say, in French among it: English has no space before a sign.</summary>
internal static partial class FrenchTexts
{
    private static readonly string[] Roots = ["client", "contract", "generator", "runtime", "samples"];

    // What the phones of the simulator show: GSM 03.38 has no such space. What these write is C#.
    private static readonly string[] OfNoReader = ["/Worlds/", "/Rendering/Views/", "Reference/Samples/"];

    /// <summary>Each text, with where it stands.</summary>
    public static IReadOnlyList<(string Text, string Place)> All { get; } =
    [
        .. Roots
            .SelectMany(root =>
                Directory.GetFiles(Path.Combine(Product.Repository, root), "*", SearchOption.AllDirectories)
            )
            .Select(file => Path.GetRelativePath(Product.Repository, file).Replace('\\', '/'))
            .Where(file => !Built().IsMatch(file) && !OfNoReader.Any(file.Contains))
            .SelectMany(file => Read(file).Select(text => (text, file))),
    ];

    private static IEnumerable<string> Read(string file)
    {
        var text = File.ReadAllText(Path.Combine(Product.Repository, file));
        return Path.GetFileName(file) switch
        {
            var name when name.EndsWith(".fr.resx", StringComparison.Ordinal) => XDocument
                .Parse(text)
                .Root!.Elements("data")
                .Select(data => data.Element("value")!.Value),
            var name when name.EndsWith(".cs", StringComparison.Ordinal) => Literals(text),
            var name when name.EndsWith(".razor", StringComparison.Ordinal) => Said()
                .Matches(text)
                .Select(said => InFrench(said).Replace("\\u00a0", "\u00a0", StringComparison.Ordinal)),
            var name when name.EndsWith(".yaml", StringComparison.Ordinal) => OfContract()
                .Matches(text)
                .Select(InFrench),
            var name when name.EndsWith(".fr.md", StringComparison.Ordinal) => [Code().Replace(text, "x")],
            _ => [],
        };
    }

    private static string InFrench(Match match) => match.Groups["french"].Value;

    private static IEnumerable<string> Literals(string code) =>
        CSharpSyntaxTree
            .ParseText(code)
            .GetRoot()
            .DescendantNodes()
            .Select(node =>
                node switch
                {
                    InterpolatedStringExpressionSyntax interpolated => Wordings.Template(interpolated),
                    LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal
                        .Token
                        .ValueText,
                    _ => "",
                }
            );

    [GeneratedRegex("(^|/)(bin|obj)/")]
    private static partial Regex Built();

    [GeneratedRegex("""\bSay\(\s*\$?"[^"]*",\s*\$?"(?<french>[^"]*)""")]
    private static partial Regex Said();

    [GeneratedRegex(@"\bfr: (?<french>.+)")]
    private static partial Regex OfContract();

    [GeneratedRegex("^```.*?^```|`[^`\n]+`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();
}
