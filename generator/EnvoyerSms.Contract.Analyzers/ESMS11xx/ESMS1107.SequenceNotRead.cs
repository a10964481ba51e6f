using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1107: What a call lists is never read.</summary>
    public static readonly DiagnosticDescriptor SequenceNotRead = CreateForCallSite(
        CallSiteRuleIds.SequenceNotRead,
        nameof(SequenceNotRead),
        UseCategory,
        DiagnosticSeverity.Warning
    );
}
