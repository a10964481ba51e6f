using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1010: The number is too small.</summary>
    public static readonly DiagnosticDescriptor BelowMinimum = CreateForCallSite(
        CallSiteRuleIds.BelowMinimum,
        nameof(BelowMinimum),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
