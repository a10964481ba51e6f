using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1314: The next contract changes what this call does.</summary>
    public static readonly DiagnosticDescriptor NextCall = CreateForCallSite(
        CallSiteRuleIds.NextCall,
        nameof(NextCall),
        NextCategory,
        DiagnosticSeverity.Warning
    );
}
