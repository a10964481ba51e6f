using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1060: Members that exclude each other are set together.</summary>
    public static readonly DiagnosticDescriptor ExclusiveMembers = CreateForCallSite(
        CallSiteRuleIds.ExclusiveMembers,
        nameof(ExclusiveMembers),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
