using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1202: The address is not https.</summary>
    public static readonly DiagnosticDescriptor InsecureAddress = CreateForCallSite(
        CallSiteRuleIds.InsecureAddress,
        nameof(InsecureAddress),
        SecurityCategory,
        DiagnosticSeverity.Error
    );
}
