using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1105: A handler repeats calls that must not be repeated.</summary>
    public static readonly DiagnosticDescriptor ResilienceHandler = CreateForCallSite(
        CallSiteRuleIds.ResilienceHandler,
        nameof(ResilienceHandler),
        UseCategory,
        DiagnosticSeverity.Warning
    );
}
