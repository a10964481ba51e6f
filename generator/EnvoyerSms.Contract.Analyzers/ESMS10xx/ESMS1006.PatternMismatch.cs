using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1006: The value is not of the form that is asked for.</summary>
    public static readonly DiagnosticDescriptor PatternMismatch = CreateForCallSite(
        CallSiteRuleIds.PatternMismatch,
        nameof(PatternMismatch),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
