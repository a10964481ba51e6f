using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1061: Members that must differ have the same value.</summary>
    public static readonly DiagnosticDescriptor SameValue = CreateForCallSite(
        CallSiteRuleIds.SameValue,
        nameof(SameValue),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
