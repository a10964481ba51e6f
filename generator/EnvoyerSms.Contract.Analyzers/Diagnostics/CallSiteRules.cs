using System.Collections.Immutable;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

/// <summary>Every rule of call sites, with its words in the language of whoever reads them.</summary>
internal static partial class CallSiteRules
{
    private const string ValuesCategory = "ApiValues";
    private const string UseCategory = "ApiUse";
    private const string SecurityCategory = "ApiSecurity";

    public static ImmutableArray<DiagnosticDescriptor> All =>
        new[] { OfValues, OfUse, OfSecurity }.SelectMany(rules => rules).ToImmutableArray();

    // Release tracking finds descriptors by the name of the method that makes them: it must begin with Create.
    /// <param name="name">Begins the names of its words in CallSiteWords.resx.</param>
    private static DiagnosticDescriptor CreateForCallSite(
        string id,
        string name,
        string category,
        DiagnosticSeverity defaultSeverity,
        bool isEnabledByDefault = true
    ) =>
        Rules.CreateAny(
            id,
            CallSiteWords.Find(name + "_Title"),
            CallSiteWords.Find(name + "_Message"),
            category,
            defaultSeverity,
            isEnabledByDefault
        );
}
