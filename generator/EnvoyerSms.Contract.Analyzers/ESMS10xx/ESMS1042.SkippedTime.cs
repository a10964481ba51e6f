using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1042: The local time is skipped when clocks go forward.</summary>
    public static readonly DiagnosticDescriptor SkippedTime = CreateForCallSite(
        CallSiteRuleIds.SkippedTime,
        nameof(SkippedTime),
        ValuesCategory,
        DiagnosticSeverity.Warning
    );
}
