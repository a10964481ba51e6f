using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1002: The value is too short.</summary>
    public static readonly DiagnosticDescriptor TooShort = CreateForCallSite(
        CallSiteRuleIds.TooShort,
        nameof(TooShort),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
