using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1102: A member is set that has a price.</summary>
    public static readonly DiagnosticDescriptor Caution = CreateForCallSite(
        CallSiteRuleIds.Caution,
        nameof(Caution),
        UseCategory,
        DiagnosticSeverity.Warning
    );
}
