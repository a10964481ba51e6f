using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1306: The next contract deprecates what is used here.</summary>
    public static readonly DiagnosticDescriptor NextDeprecated = CreateForCallSite(
        CallSiteRuleIds.NextDeprecated,
        nameof(NextDeprecated),
        NextCategory,
        DiagnosticSeverity.Warning
    );
}
