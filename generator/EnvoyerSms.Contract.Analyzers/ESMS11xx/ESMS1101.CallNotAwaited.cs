using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1101: A call is not awaited.</summary>
    public static readonly DiagnosticDescriptor CallNotAwaited = CreateForCallSite(
        CallSiteRuleIds.CallNotAwaited,
        nameof(CallNotAwaited),
        UseCategory,
        DiagnosticSeverity.Warning
    );
}
