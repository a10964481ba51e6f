using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1045: The time of day has no zone.</summary>
    public static readonly DiagnosticDescriptor WallTime = CreateForCallSite(
        CallSiteRuleIds.WallTime,
        nameof(WallTime),
        ValuesCategory,
        DiagnosticSeverity.Warning
    );
}
