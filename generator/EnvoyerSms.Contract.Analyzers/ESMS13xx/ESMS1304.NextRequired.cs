using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1304: The next contract requires what is not given here.</summary>
    public static readonly DiagnosticDescriptor NextRequired = CreateForCallSite(
        CallSiteRuleIds.NextRequired,
        nameof(NextRequired),
        NextCategory,
        DiagnosticSeverity.Warning
    );
}
