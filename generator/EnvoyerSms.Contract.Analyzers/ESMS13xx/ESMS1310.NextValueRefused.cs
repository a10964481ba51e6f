using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1310: The next contract refuses this value.</summary>
    public static readonly DiagnosticDescriptor NextValueRefused = CreateForCallSite(
        CallSiteRuleIds.NextValueRefused,
        nameof(NextValueRefused),
        NextCategory,
        DiagnosticSeverity.Warning
    );
}
