using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1008: A required value is null.</summary>
    public static readonly DiagnosticDescriptor MissingValue = CreateForCallSite(
        CallSiteRuleIds.MissingValue,
        nameof(MissingValue),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
