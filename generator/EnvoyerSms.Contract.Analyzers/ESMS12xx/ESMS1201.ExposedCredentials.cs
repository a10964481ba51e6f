using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1201: Credentials are sent where they are seen.</summary>
    public static readonly DiagnosticDescriptor ExposedCredentials = CreateForCallSite(
        CallSiteRuleIds.ExposedCredentials,
        nameof(ExposedCredentials),
        SecurityCategory,
        DiagnosticSeverity.Warning
    );
}
