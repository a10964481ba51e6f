using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1040: The calendar or the clock has no such date or time.</summary>
    public static readonly DiagnosticDescriptor NoSuchDate = CreateForCallSite(
        CallSiteRuleIds.NoSuchDate,
        nameof(NoSuchDate),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
