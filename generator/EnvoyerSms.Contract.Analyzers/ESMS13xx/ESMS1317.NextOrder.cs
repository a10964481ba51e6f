using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1317: The next contract exchanges arguments of this call.</summary>
    public static readonly DiagnosticDescriptor NextOrder = CreateForCallSite(
        CallSiteRuleIds.NextOrder,
        nameof(NextOrder),
        NextCategory,
        DiagnosticSeverity.Warning
    );
}
