using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1312: A switch does not know a value that is coming.</summary>
    public static readonly DiagnosticDescriptor NextSwitch = CreateForCallSite(
        CallSiteRuleIds.NextSwitch,
        nameof(NextSwitch),
        NextCategory,
        DiagnosticSeverity.Warning
    );
}
