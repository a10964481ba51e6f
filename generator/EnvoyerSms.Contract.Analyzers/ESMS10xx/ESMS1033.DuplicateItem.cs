using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1033: The list holds an item twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateItem = CreateForCallSite(
        CallSiteRuleIds.DuplicateItem,
        nameof(DuplicateItem),
        ValuesCategory,
        DiagnosticSeverity.Warning
    );
}
