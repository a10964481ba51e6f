using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1103: The failure of a call is swallowed.</summary>
    public static readonly DiagnosticDescriptor EmptyCatch = CreateForCallSite(
        CallSiteRuleIds.EmptyCatch,
        nameof(EmptyCatch),
        UseCategory,
        DiagnosticSeverity.Warning
    );
}
