using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1046: The kind of the DateTime is not known.</summary>
    public static readonly DiagnosticDescriptor UnknownKind = CreateForCallSite(
        CallSiteRuleIds.UnknownKind,
        nameof(UnknownKind),
        ValuesCategory,
        DiagnosticSeverity.Info
    );
}
