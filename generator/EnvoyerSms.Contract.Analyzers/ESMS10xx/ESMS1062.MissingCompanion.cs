using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1062: A member that goes with another is missing.</summary>
    public static readonly DiagnosticDescriptor MissingCompanion = CreateForCallSite(
        CallSiteRuleIds.MissingCompanion,
        nameof(MissingCompanion),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
