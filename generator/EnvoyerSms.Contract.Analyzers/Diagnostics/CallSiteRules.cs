using EnvoyerSms.Contract.Generator.Reporting;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

/// <summary>The rules of call sites, each in a file of its own in the folder of its hundred, with words in the reader's language.</summary>
internal static partial class CallSiteRules
{
    private const string ValuesCategory = "ApiValues";
    private const string UseCategory = "ApiUse";
    private const string SecurityCategory = "ApiSecurity";
    private const string NextCategory = "ApiNext";

    // Release tracking finds descriptors by the name of the method that makes them: it must begin with Create.
    /// <param name="name">Begins the names of its words in CallSiteWords.resx.</param>
    private static DiagnosticDescriptor CreateForCallSite(
        string id,
        string name,
        string category,
        DiagnosticSeverity defaultSeverity,
        bool isEnabledByDefault = true,
        params string[] tags
    ) =>
        Descriptors.Create(
            id,
            CallSiteWords.Find(name + "_Title"),
            CallSiteWords.Find(name + "_Message"),
            category,
            defaultSeverity,
            isEnabledByDefault,
            tags
        );
}
