using System.Reflection;
using System.Text.RegularExpressions;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>What tests need to know of a page about a rule.</summary>
/// <param name="Header">What stands between the title and the first section.</param>
/// <param name="Wrong">Code that breaks the rule, as a file.</param>
/// <param name="Right">The same code, mended.</param>
/// <param name="HasFix">The page says that the mending can be left to a code fix.</param>
internal sealed partial record RulePage(string Header, CodeOfPage Wrong, CodeOfPage Right, bool HasFix)
{
    private static readonly string Folder = Path.Combine(
        typeof(RulePage)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "ProjectDirectory")
            .Value!,
        "../../docs/rules"
    );

    // A package that the pages use and these tests do not reference.
    private const string Resilience = """

        namespace Microsoft.Extensions.DependencyInjection
        {
            internal static class ResilienceHttpClientBuilderExtensions
            {
                public static IHttpClientBuilder AddStandardResilienceHandler(this IHttpClientBuilder builder) => builder;
            }
        }
        """;

    public static RulePage Read(string id)
    {
        var page = Text(id + ".md");
        return new RulePage(
            page[..page.IndexOf("\n## ", StringComparison.Ordinal)],
            new(ToFile(Code(page, "Wrong")), Next(page, "Wrong")),
            new(ToFile(Code(page, "Right")), Next(page, "Right")),
            HasFix: FixLine().Match(page).Groups["fix"].Value != "none."
        );
    }

    /// <summary>A page, by its path from the folder of rule pages.</summary>
    public static string Text(string path) => File.ReadAllText(Path.Combine(Folder, path)).ReplaceLineEndings("\n");

    private static string Code(string page, string section) =>
        Regex
            .Match(page, $"\n## {section}\n\n```csharp\n(?<code>.*?)\n```\n", RegexOptions.Singleline)
            .Groups["code"]
            .Value;

    // How the coming contract differs: of the code in one section, or of both.
    private static string? Next(string page, string section)
    {
        var diff = Regex.Match(
            page,
            $"\n## (Cause|{section})\n(?:(?!\n## ).)*?\n```diff\n(?<steps>.*?)\n```\n",
            RegexOptions.Singleline
        );
        return diff.Success ? ShippedNext.With(diff.Groups["steps"].Value.Split('\n')) : null;
    }

    private static string ToFile(string code) =>
        !BeginOfDeclarations().IsMatch(code) ? CallSites.InMethod(code)
        : code.Contains("AddStandardResilienceHandler", StringComparison.Ordinal) ? CallSites.InFile(code + Resilience)
        : CallSites.InFile(code);

    // A using that names a variable is a statement.
    [GeneratedRegex(@"^(using [\w.]+;|(public|internal) )")]
    private static partial Regex BeginOfDeclarations();

    [GeneratedRegex("^Fix: (?<fix>.+)$", RegexOptions.Multiline)]
    private static partial Regex FixLine();
}

/// <param name="Next">The contract that is coming; null where none is.</param>
internal sealed record CodeOfPage(string Code, string? Next);
