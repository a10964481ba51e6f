using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1315: The next contract changes a default that is relied on here.</summary>
    public static readonly DiagnosticDescriptor NextDefault = CreateForCallSite(
        CallSiteRuleIds.NextDefault,
        nameof(NextDefault),
        NextCategory,
        DiagnosticSeverity.Warning
    );
}
