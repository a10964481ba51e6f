using System.Collections.Immutable;
using System.Reflection;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>What the pages about rules of call sites show is what analyzers find, and what fixes correct.</summary>
public sealed class RulePageTests
{
    private static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        .. CallSiteRules.OfValues,
        .. CallSiteRules.OfUse,
        .. CallSiteRules.OfSecurity,
        .. CallSiteRules.OfNext,
    ];

    public static TheoryData<string> Ids => [.. All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_is_wrong_is_reported_by_this_rule_alone(string id)
    {
        var page = RulePage.Read(id);
        var found = await Complaints(page.Wrong, id);
        Assert.Equal([id], found.Select(diagnostic => diagnostic.Id).Distinct());
        // Whoever sees a severity other than the rule's finds out why.
        if (found.Any(diagnostic => diagnostic.Severity != diagnostic.DefaultSeverity))
            Assert.Contains("Reported as a warning for", page.Header, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_is_right_is_not_reported(string id) =>
        Assert.Empty(await Complaints(RulePage.Read(id).Right, id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_right_differs(string id)
    {
        var page = RulePage.Read(id);
        Assert.NotEqual(page.Wrong, page.Right);
    }

    [Fact]
    public void A_fix_is_named_exactly_where_one_is_offered()
    {
        var offered = Assembly
            .Load("EnvoyerSms.Contract.CodeFixes")
            .GetTypes()
            .Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds);

        Assert.Equal(
            All.Select(rule => rule.Id).Intersect(offered).Order(),
            All.Select(rule => rule.Id).Where(id => RulePage.Read(id).HasFix).Order()
        );
    }

    // What is hidden or off by default is none unless the page is about it, nor is that a coming contract was looked at.
    private static async Task<Diagnostic[]> Complaints(CodeOfPage code, string id) =>
        [
            .. (await CallSites.Analyze(code.Code, next: code.Next)).Where(diagnostic =>
                diagnostic.Id == id
                || diagnostic.Severity > DiagnosticSeverity.Hidden
                    && diagnostic.Descriptor.IsEnabledByDefault
                    && diagnostic.Id != CallSiteRules.NextCompared.Id
            ),
        ];
}
