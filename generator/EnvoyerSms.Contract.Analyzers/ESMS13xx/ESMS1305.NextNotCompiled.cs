using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1305: This does not compile with the next contract.</summary>
    public static readonly DiagnosticDescriptor NextNotCompiled = CreateForCallSite(
        CallSiteRuleIds.NextNotCompiled,
        nameof(NextNotCompiled),
        NextCategory,
        DiagnosticSeverity.Warning
    );
}
