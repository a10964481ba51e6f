using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1100: A request is made and never sent.</summary>
    public static readonly DiagnosticDescriptor RequestNeverSent = CreateForCallSite(
        CallSiteRuleIds.RequestNeverSent,
        nameof(RequestNeverSent),
        UseCategory,
        DiagnosticSeverity.Warning
    );
}
