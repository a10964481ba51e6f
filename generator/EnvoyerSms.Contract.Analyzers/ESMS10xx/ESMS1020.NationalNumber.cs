using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1020: The phone number is a national one.</summary>
    public static readonly DiagnosticDescriptor NationalNumber = CreateForCallSite(
        CallSiteRuleIds.NationalNumber,
        nameof(NationalNumber),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
