using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1009: A required member is given by neither of its names.</summary>
    public static readonly DiagnosticDescriptor MemberNotGiven = CreateForCallSite(
        CallSiteRuleIds.MemberNotGiven,
        nameof(MemberNotGiven),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
