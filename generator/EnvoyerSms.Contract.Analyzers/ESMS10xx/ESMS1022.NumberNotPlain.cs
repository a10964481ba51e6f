using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1022: The phone number is not written as it travels.</summary>
    public static readonly DiagnosticDescriptor NumberNotPlain = CreateForCallSite(
        CallSiteRuleIds.NumberNotPlain,
        nameof(NumberNotPlain),
        ValuesCategory,
        DiagnosticSeverity.Hidden
    );
}
