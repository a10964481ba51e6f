using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1003: The value is too long.</summary>
    public static readonly DiagnosticDescriptor TooLong = CreateForCallSite(
        CallSiteRuleIds.TooLong,
        nameof(TooLong),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
