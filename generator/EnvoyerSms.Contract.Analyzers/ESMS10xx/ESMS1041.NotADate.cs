using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1041: The text is not a date.</summary>
    public static readonly DiagnosticDescriptor NotADate = CreateForCallSite(
        CallSiteRuleIds.NotADate,
        nameof(NotADate),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
