using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1302: The next contract lacks what is used here.</summary>
    public static readonly DiagnosticDescriptor NextGone = CreateForCallSite(
        CallSiteRuleIds.NextGone,
        nameof(NextGone),
        NextCategory,
        DiagnosticSeverity.Warning
    );
}
