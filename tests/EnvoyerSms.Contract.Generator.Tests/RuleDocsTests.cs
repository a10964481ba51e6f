using System.Reflection;
using System.Text.RegularExpressions;
using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Tests;

/// <summary>Every rule has an id of its own, a page, a help link to it and a line in the release notes, and nothing else has.</summary>
public sealed class RuleDocsTests
{
    private static readonly string Generator = Path.Combine(
        typeof(RuleDocsTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "ProjectDirectory")
            .Value!,
        "../../generator"
    );

    private static readonly string Pages = Path.Combine(Generator, "docs/rules");

    public static TheoryData<string> Ids => [.. Rules.All.Select(rule => rule.Id)];

    [Fact]
    public void Ids_are_declared_once_and_each_has_a_descriptor_of_its_name()
    {
        var declared = typeof(RuleIds)
            .GetFields()
            .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);
        var described = typeof(Rules)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .ToDictionary(field => field.Name, field => ((DiagnosticDescriptor)field.GetValue(null)!).Id);

        Assert.Equal(declared.Values.Distinct(), declared.Values);
        Assert.Equal(declared.OrderBy(pair => pair.Key), described.OrderBy(pair => pair.Key));
        Assert.Equal(declared.Values.Order(), Rules.All.Select(rule => rule.Id).Order());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_that_says_what_its_descriptor_says(string id)
    {
        var rule = Rules.Find(id);
        var page = File.ReadAllText(Path.Combine(Pages, id + ".md"));

        Assert.StartsWith($"# {id}: {rule.Title}\n", page);
        var severity =
            rule.DefaultSeverity == DiagnosticSeverity.Info ? "Information" : rule.DefaultSeverity.ToString();
        Assert.Contains($"*{Severity(rule)}, category `{rule.Category}`, on by default.*", page);
        Assert.Equal(Headings(File.ReadAllText(Path.Combine(Pages, "_template.md"))), Headings(page));
        Assert.DoesNotMatch(@"\n## [^\n]+\n+##", page);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_help_link_leads_to_the_page(string id) =>
        Assert.EndsWith($"/blob/main/generator/docs/rules/{id}.md", Rules.Find(id).HelpLinkUri);

    [Fact]
    public void There_is_no_page_without_a_rule() =>
        Assert.Equal(
            Rules
                .All.Select(rule => rule.Id + ".md")
                .Append("_template.md")
                .Append("README.md")
                .Order(StringComparer.Ordinal),
            Directory.GetFiles(Pages).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Each_rule_has_one_line_in_the_release_notes_with_its_severity_and_page()
    {
        var lines = new List<string> { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadAllLines(Path.Combine(Generator, "EnvoyerSms.Contract.Generator", file)))
            .Where(line => line.StartsWith("ESMS", StringComparison.Ordinal));

        Assert.Equal(
            Rules
                .All.Select(rule =>
                    $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | [{rule.Title}]({rule.HelpLinkUri})"
                )
                .Order(),
            lines.Order()
        );
    }

    [Fact]
    public void The_table_of_rules_has_them_all_in_order() =>
        Assert.Equal(
            Rules
                .All.OrderBy(rule => rule.Id, StringComparer.Ordinal)
                .Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {Severity(rule)} |"),
            File.ReadAllLines(Path.Combine(Pages, "README.md"))
                .Where(line => line.StartsWith("| [", StringComparison.Ordinal))
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_message_says_what_to_do_and_has_no_hole_that_is_never_filled(string id)
    {
        var message = Rules.Find(id).MessageFormat.ToString(null);

        Assert.Matches(@"[;,]|\{\d\}$", message);
        var holes = Regex
            .Matches(message, @"\{(\d)\}")
            .Select(hole => int.Parse(hole.Groups[1].Value, null))
            .Distinct()
            .Order();
        Assert.Equal(Enumerable.Range(0, holes.Count()), holes);
    }

    private static string Severity(DiagnosticDescriptor rule) =>
        rule.DefaultSeverity == DiagnosticSeverity.Info ? "Information" : rule.DefaultSeverity.ToString();

    private static IEnumerable<string> Headings(string page) =>
        page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal));
}
