using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1004: The value holds a character that is not allowed.</summary>
    public static readonly DiagnosticDescriptor ForeignCharacters = CreateForCallSite(
        CallSiteRuleIds.ForeignCharacters,
        nameof(ForeignCharacters),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
