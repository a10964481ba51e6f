using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1011: The number is too large.</summary>
    public static readonly DiagnosticDescriptor AboveMaximum = CreateForCallSite(
        CallSiteRuleIds.AboveMaximum,
        nameof(AboveMaximum),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
