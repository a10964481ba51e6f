using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1108: A call is made that the contract warns about.</summary>
    public static readonly DiagnosticDescriptor CallCaution = CreateForCallSite(
        CallSiteRuleIds.CallCaution,
        nameof(CallCaution),
        UseCategory,
        DiagnosticSeverity.Info
    );
}
