using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1063: The value comes from a call that does not allow this one.</summary>
    public static readonly DiagnosticDescriptor RequiresFlag = CreateForCallSite(
        CallSiteRuleIds.RequiresFlag,
        nameof(RequiresFlag),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
