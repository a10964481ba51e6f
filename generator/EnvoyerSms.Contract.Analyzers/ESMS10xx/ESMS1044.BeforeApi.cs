using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1044: The date is before the API existed.</summary>
    public static readonly DiagnosticDescriptor BeforeApi = CreateForCallSite(
        CallSiteRuleIds.BeforeApi,
        nameof(BeforeApi),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
