using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1316: The next contract changes an error that is looked for here.</summary>
    public static readonly DiagnosticDescriptor NextError = CreateForCallSite(
        CallSiteRuleIds.NextError,
        nameof(NextError),
        NextCategory,
        DiagnosticSeverity.Warning
    );
}
