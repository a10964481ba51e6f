using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1303: The next contract renames what is used here.</summary>
    public static readonly DiagnosticDescriptor NextRenamed = CreateForCallSite(
        CallSiteRuleIds.NextRenamed,
        nameof(NextRenamed),
        NextCategory,
        DiagnosticSeverity.Warning
    );
}
