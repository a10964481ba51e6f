using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1106: A failure is taken for a refusal.</summary>
    public static readonly DiagnosticDescriptor OutcomeIgnored = CreateForCallSite(
        CallSiteRuleIds.OutcomeIgnored,
        nameof(OutcomeIgnored),
        UseCategory,
        DiagnosticSeverity.Info
    );
}
