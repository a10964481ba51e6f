using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1300: The next contract was compared with this project.</summary>
    public static readonly DiagnosticDescriptor NextCompared = CreateForCallSite(
        CallSiteRuleIds.NextCompared,
        nameof(NextCompared),
        NextCategory,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        WellKnownDiagnosticTags.CompilationEnd
    );
}
