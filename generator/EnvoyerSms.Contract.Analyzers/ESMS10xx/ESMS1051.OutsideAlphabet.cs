using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1051: The text holds characters that its alphabet lacks.</summary>
    public static readonly DiagnosticDescriptor OutsideAlphabet = CreateForCallSite(
        CallSiteRuleIds.OutsideAlphabet,
        nameof(OutsideAlphabet),
        ValuesCategory,
        DiagnosticSeverity.Warning
    );
}
