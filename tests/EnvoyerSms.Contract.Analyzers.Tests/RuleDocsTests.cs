using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Reporting;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>Every rule has an id of its own, a page, a help link to it and a line in the release notes, and nothing else has.</summary>
public sealed class RuleDocsTests
{
    private static readonly string Root = Path.Combine(
        typeof(RuleDocsTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "ProjectDirectory")
            .Value!,
        "../.."
    );

    private static readonly string Generator = Path.Combine(Root, "generator");

    private static readonly string Pages = Path.Combine(Root, "docs/rules");

    private const string ContractTemplate = "_template.md";
    private const string CallSiteTemplate = "_template.calls.md";

    private static ImmutableArray<DiagnosticDescriptor> Every =>
        [
            .. Rules.All.Select(Descriptors.Of),
            .. CallSiteRules.OfValues,
            .. CallSiteRules.OfUse,
            .. CallSiteRules.OfSecurity,
            .. CallSiteRules.OfNext,
        ];

    public static TheoryData<string> Ids => [.. Every.Select(rule => rule.Id)];

    public static TheoryData<string> CallSiteIds => [.. Every.Select(rule => rule.Id).Where(IsOfCallSites)];

    [Fact]
    public void Ids_are_declared_once_and_each_has_a_descriptor_of_its_name()
    {
        var declared = IdFields.ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);
        var described = Fields<Rule>(typeof(Rules), rule => rule.Id)
            .Concat(Fields<DiagnosticDescriptor>(typeof(CallSiteRules), rule => rule.Id));

        Assert.Equal(declared.Values.Distinct(), declared.Values);
        Assert.Equal(declared.OrderBy(pair => pair.Key), described.OrderBy(pair => pair.Key));
        Assert.Equal(declared.Values.Order(), Every.Select(rule => rule.Id).Order());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_that_says_what_its_descriptor_says(string id)
    {
        var rule = Find(id);
        var page = File.ReadAllText(Path.Combine(Pages, id + ".md"));

        Assert.StartsWith($"# {id}: {Title(rule)}\n", page);
        var state = rule.IsEnabledByDefault ? "on" : "off";
        Assert.Contains($"\n*{Severity(rule)}, category `{rule.Category}`, {state} by default.*\n", page);
        Assert.Equal(Headings(File.ReadAllText(Path.Combine(Pages, Template(id)))), Headings(page));
        Assert.DoesNotMatch(@"\n## [^\n]+\n+##", page);
        if (IsOfCallSites(id))
            Assert.Contains($"\ndotnet_diagnostic.{id}.severity = ", page);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_help_link_leads_to_the_page_where_the_build_says_that_pages_can_be_read(string id) =>
        Assert.Equal(RuleHelp.Link(RuleHelp.DocsRoot, id) ?? "", Find(id).HelpLinkUri);

    [Fact]
    public void Without_an_address_of_the_docs_there_is_no_help_link() => Assert.Null(RuleHelp.Link("", "ESMS0001"));

    [Fact]
    public void With_an_address_of_the_docs_the_help_link_is_below_it() =>
        Assert.Equal(
            "https://docs.example/v1/rules/ESMS0001.md",
            RuleHelp.Link("https://docs.example/v1/", "ESMS0001")
        );

    [Fact]
    public void There_is_no_page_without_a_rule() =>
        Assert.Equal(
            Every
                .Select(rule => rule.Id + ".md")
                .Append(ContractTemplate)
                .Append(CallSiteTemplate)
                .Append("README.md")
                .Concat(ChangeRules.Families.Select(family => family.Id + "x.md"))
                .Order(StringComparer.Ordinal),
            Directory.GetFiles(Pages).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Each_rule_has_one_line_in_the_release_notes_with_its_severity()
    {
        var lines = new List<string> { "EnvoyerSms.Contract.Generator", "EnvoyerSms.Contract.Analyzers" }
            .SelectMany(project => Directory.GetFiles(Path.Combine(Generator, project), "*Releases.*.md"))
            .SelectMany(File.ReadAllLines)
            .Where(line => line.StartsWith("ESMS", StringComparison.Ordinal));

        Assert.Equal(
            Every.Select(rule => $"{rule.Id} | {rule.Category} | {Released(rule)} | {Title(rule)}").Order(),
            lines.Order()
        );
    }

    [Fact]
    public void The_table_of_rules_has_them_all_in_order() =>
        Assert.Equal(
            Every
                .OrderBy(rule => rule.Id, StringComparer.Ordinal)
                .Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {Title(rule)} | {SeverityAndState(rule)} |"),
            File.ReadAllLines(Path.Combine(Pages, "README.md"))
                .Where(line => line.StartsWith("| [", StringComparison.Ordinal))
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_message_says_what_to_do_and_has_no_hole_that_is_never_filled(string id)
    {
        var message = Find(id).MessageFormat.ToString(CultureInfo.InvariantCulture);

        // What is wrong, then what to do. A contract's problem may leave the latter to a suggestion at its end.
        Assert.Matches(IsOfCallSites(id) ? WhatToDo : @"[;,]|\{\d\}$", message);
        var holes = Holes(message);
        Assert.Equal(Enumerable.Range(0, holes.Length), holes);
    }

    [Fact]
    public void Every_word_of_call_sites_is_there_in_English_and_in_French_with_the_same_holes()
    {
        var english = Words("CallSiteWords.resx");
        var french = Words("CallSiteWords.fr.resx");

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), french.Keys.Order(StringComparer.Ordinal));
        Assert.All(
            english,
            word =>
            {
                Assert.NotEqual(word.Value, french[word.Key]);
                Assert.Equal(Holes(word.Value), Holes(french[word.Key]));
                Assert.DoesNotContain("'", french[word.Key]);
            }
        );
    }

    [Fact]
    public void Every_word_of_call_sites_is_used_by_a_rule_or_within_one() =>
        Assert.Equal(
            Every
                .Where(rule => IsOfCallSites(rule.Id))
                .SelectMany(rule => new[] { NameOf(rule) + "_Title", NameOf(rule) + "_Message" })
                .Order(StringComparer.Ordinal),
            Words("CallSiteWords.resx")
                .Keys.Where(key => Regex.IsMatch(key, "_(Title|Message)$"))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(CallSiteIds))]
    public void Who_reads_French_is_told_in_French(string id)
    {
        var rule = Find(id);
        var french = Words("CallSiteWords.fr.resx");
        var reader = CultureInfo.GetCultureInfo("fr-FR");

        Assert.Equal(french[NameOf(rule) + "_Title"], rule.Title.ToString(reader));
        Assert.Equal(french[NameOf(rule) + "_Message"], rule.MessageFormat.ToString(reader));
        Assert.Matches(WhatToDo, rule.MessageFormat.ToString(reader));
    }

    // Said after what is wrong, or left to the contract, whose words end the sentence.
    private const string WhatToDo = @"[;,] |: \{\d\}$";

    private static IEnumerable<KeyValuePair<string, string>> Fields<T>(Type type, Func<T, string> id) =>
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        where field.FieldType == typeof(T)
        select KeyValuePair.Create(field.Name, id((T)field.GetValue(null)!));

    private static IEnumerable<FieldInfo> IdFields =>
        [.. typeof(RuleIds).GetFields(), .. typeof(CallSiteRuleIds).GetFields()];

    private static DiagnosticDescriptor Find(string id) => Every.Single(rule => rule.Id == id);

    private static bool IsOfCallSites(string id) => id.StartsWith("ESMS1", StringComparison.Ordinal);

    private static string Template(string id) => IsOfCallSites(id) ? CallSiteTemplate : ContractTemplate;

    private static string Title(DiagnosticDescriptor rule) => rule.Title.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(DiagnosticDescriptor rule) =>
        IdFields.Single(field => (string)field.GetRawConstantValue()! == rule.Id).Name;

    private static string Severity(DiagnosticDescriptor rule) =>
        rule.DefaultSeverity == DiagnosticSeverity.Info ? "Information" : rule.DefaultSeverity.ToString();

    private static string SeverityAndState(DiagnosticDescriptor rule) =>
        rule.IsEnabledByDefault ? Severity(rule) : Severity(rule) + ", off by default";

    private static string Released(DiagnosticDescriptor rule) =>
        rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled";

    private static int[] Holes(string message) =>
        [
            .. Regex
                .Matches(message, @"\{(\d)\}")
                .Select(hole => int.Parse(hole.Groups[1].Value, CultureInfo.InvariantCulture))
                .Distinct()
                .Order(),
        ];

    private static Dictionary<string, string> Words(string file) =>
        XDocument
            .Load(Path.Combine(Generator, "EnvoyerSms.Contract.Analyzers/Diagnostics", file))
            .Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> Headings(string page) =>
        page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal));
}
