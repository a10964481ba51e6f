using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1050: The text takes too many units.</summary>
    public static readonly DiagnosticDescriptor TooManyUnits = CreateForCallSite(
        CallSiteRuleIds.TooManyUnits,
        nameof(TooManyUnits),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
