using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1104: A call that must not be repeated is repeated.</summary>
    public static readonly DiagnosticDescriptor RetryLoop = CreateForCallSite(
        CallSiteRuleIds.RetryLoop,
        nameof(RetryLoop),
        UseCategory,
        DiagnosticSeverity.Warning
    );
}
