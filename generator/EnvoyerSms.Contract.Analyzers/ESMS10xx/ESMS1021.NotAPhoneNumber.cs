using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1021: The value is not a phone number.</summary>
    public static readonly DiagnosticDescriptor NotAPhoneNumber = CreateForCallSite(
        CallSiteRuleIds.NotAPhoneNumber,
        nameof(NotAPhoneNumber),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
