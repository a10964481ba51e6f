using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1313: A value that may be null is reckoned with.</summary>
    public static readonly DiagnosticDescriptor NextNull = CreateForCallSite(
        CallSiteRuleIds.NextNull,
        nameof(NextNull),
        NextCategory,
        DiagnosticSeverity.Warning
    );
}
