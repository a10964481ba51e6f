using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1031: The list has too many items.</summary>
    public static readonly DiagnosticDescriptor TooManyItems = CreateForCallSite(
        CallSiteRuleIds.TooManyItems,
        nameof(TooManyItems),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
