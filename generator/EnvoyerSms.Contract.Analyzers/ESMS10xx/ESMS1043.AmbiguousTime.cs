using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1043: The local time comes twice when clocks go back.</summary>
    public static readonly DiagnosticDescriptor AmbiguousTime = CreateForCallSite(
        CallSiteRuleIds.AmbiguousTime,
        nameof(AmbiguousTime),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
