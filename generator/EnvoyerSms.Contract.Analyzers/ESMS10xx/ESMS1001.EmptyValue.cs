using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1001: The value is empty.</summary>
    public static readonly DiagnosticDescriptor EmptyValue = CreateForCallSite(
        CallSiteRuleIds.EmptyValue,
        nameof(EmptyValue),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
