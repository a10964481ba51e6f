using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1052: The text is billed as several segments.</summary>
    public static readonly DiagnosticDescriptor BilledSegments = CreateForCallSite(
        CallSiteRuleIds.BilledSegments,
        nameof(BilledSegments),
        ValuesCategory,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false
    );
}
