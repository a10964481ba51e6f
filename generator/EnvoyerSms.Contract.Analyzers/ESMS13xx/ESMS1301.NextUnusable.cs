using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1301: The next contract cannot be compared.</summary>
    public static readonly DiagnosticDescriptor NextUnusable = CreateForCallSite(
        CallSiteRuleIds.NextUnusable,
        nameof(NextUnusable),
        NextCategory,
        DiagnosticSeverity.Warning
    );
}
