using System.Collections.Concurrent;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Reporting;

/// <summary>What the compiler is told of a rule. The one factory of descriptors sets category and help link, so none is without.</summary>
internal static class Descriptors
{
    /// <summary>Category of the rules about contracts.</summary>
    public const string Category = "ApiContract";

    /// <summary>Category of what changed since the baseline.</summary>
    public const string CategoryOfChanges = "ApiChanges";

    // The sentence of a change is made elsewhere, and fills the only hole.
    private const string Whole = "{0}";

    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> OfRules = new();

    public static DiagnosticDescriptor Of(Rule rule) =>
        OfRules.GetOrAdd(
            rule.Id,
            _ =>
                Create(
                    rule.Id,
                    new RuleText(rule.Title),
                    new RuleText(rule.Message),
                    Category,
                    SeverityOf(rule),
                    isEnabledByDefault: true,
                    rule.IsConfigurable ? [] : [WellKnownDiagnosticTags.NotConfigurable]
                )
        );

    /// <summary>Of a change of a contract. How much it weighs depends on the version that was written.</summary>
    public static DiagnosticDescriptor Of(ChangeRule rule) =>
        OfRules.GetOrAdd(
            rule.Id,
            _ =>
                Create(
                    rule.Id,
                    new PhraseText(rule.Title),
                    Whole,
                    CategoryOfChanges,
                    rule.Level == ChangeLevel.Major ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
                    isEnabledByDefault: true
                )
        );

    public static DiagnosticDescriptor Create(
        string id,
        LocalizableString title,
        LocalizableString messageFormat,
        string category,
        DiagnosticSeverity defaultSeverity,
        bool isEnabledByDefault,
        params string[] tags
    ) =>
#pragma warning disable RS0030 // Banned everywhere but here.
        new(
            id,
            title,
            messageFormat,
            category,
            defaultSeverity,
            isEnabledByDefault,
            description: null,
            helpLinkUri: RuleHelp.Link(id),
            tags
        );
#pragma warning restore RS0030

    private static DiagnosticSeverity SeverityOf(Rule rule) =>
        rule.Severity switch
        {
            RuleSeverity.Error => DiagnosticSeverity.Error,
            RuleSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
}
