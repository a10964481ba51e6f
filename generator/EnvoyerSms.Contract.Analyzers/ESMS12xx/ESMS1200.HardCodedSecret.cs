using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1200: A secret stands in the source code.</summary>
    public static readonly DiagnosticDescriptor HardCodedSecret = CreateForCallSite(
        CallSiteRuleIds.HardCodedSecret,
        nameof(HardCodedSecret),
        SecurityCategory,
        DiagnosticSeverity.Warning
    );
}
