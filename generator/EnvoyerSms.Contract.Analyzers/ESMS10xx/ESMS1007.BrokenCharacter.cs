using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1007: The value holds half a character.</summary>
    public static readonly DiagnosticDescriptor BrokenCharacter = CreateForCallSite(
        CallSiteRuleIds.BrokenCharacter,
        nameof(BrokenCharacter),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
