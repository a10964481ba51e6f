using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

internal static partial class CallSiteRules
{
    /// <summary>ESMS1032: The list has too many items for the method that the client uses.</summary>
    public static readonly DiagnosticDescriptor TooManyItemsForMethod = CreateForCallSite(
        CallSiteRuleIds.TooManyItemsForMethod,
        nameof(TooManyItemsForMethod),
        ValuesCategory,
        DiagnosticSeverity.Error
    );
}
