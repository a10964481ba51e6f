using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1311: The next contract may refuse this value.</summary>
    public static readonly DiagnosticDescriptor NextValueUnknown = CreateForCallSite(
        CallSiteRuleIds.NextValueUnknown,
        nameof(NextValueUnknown),
        NextCategory,
        DiagnosticSeverity.Info
    );
}
