using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1005: The value is digits only.</summary>
    public static readonly DiagnosticDescriptor NumericOnly = CreateForCallSite(
        CallSiteRuleIds.NumericOnly,
        nameof(NumericOnly),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
