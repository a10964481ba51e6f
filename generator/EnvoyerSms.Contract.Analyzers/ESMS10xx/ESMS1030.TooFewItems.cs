using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1030: The list has too few items.</summary>
    public static readonly DiagnosticDescriptor TooFewItems = CreateForCallSite(
        CallSiteRuleIds.TooFewItems,
        nameof(TooFewItems),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
