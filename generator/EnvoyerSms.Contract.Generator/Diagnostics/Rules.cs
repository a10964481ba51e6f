using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

/// <summary>Every rule. The one factory sets category and help link, so a rule cannot be without.</summary>
internal static partial class Rules
{
    public const string Category = "ApiContract";
    private const string ValuesCategory = "ApiValues";
    private const string UseCategory = "ApiUse";
    private const string SecurityCategory = "ApiSecurity";
    private const string HelpRoot = "https://github.com/envoyersms/EnvoyerSms.Contract/blob/main/generator/docs/rules/";

    private static readonly System.Lazy<ImmutableDictionary<string, DiagnosticDescriptor>> ById = new(() =>
        All.ToImmutableDictionary(rule => rule.Id)
    );

    public static ImmutableArray<DiagnosticDescriptor> All =>
        new[]
        {
            OfTexts,
            OfKeys,
            OfNames,
            OfReferences,
            OfConstraints,
            OfMeaning,
            OfExamples,
            OfProject,
            OfValues,
            OfUse,
            OfSecurity,
        }
            .SelectMany(rules => rules)
            .ToImmutableArray();

    public static DiagnosticDescriptor Find(string id) => ById.Value[id];

    // Release tracking finds descriptors by the name of the method that makes them: it must begin with Create.
    private static DiagnosticDescriptor Create(
        string id,
        string title,
        string messageFormat,
        DiagnosticSeverity defaultSeverity,
        params string[] tags
    ) => CreateAny(id, title, messageFormat, Category, defaultSeverity, isEnabledByDefault: true, tags);

    /// <param name="name">Begins the names of its words in CallSiteWords.resx.</param>
    private static DiagnosticDescriptor CreateForCallSite(
        string id,
        string name,
        string category,
        DiagnosticSeverity defaultSeverity,
        bool isEnabledByDefault = true
    ) =>
        CreateAny(
            id,
            CallSiteWords.Find(name + "_Title"),
            CallSiteWords.Find(name + "_Message"),
            category,
            defaultSeverity,
            isEnabledByDefault
        );

    private static DiagnosticDescriptor CreateAny(
        string id,
        LocalizableString title,
        LocalizableString messageFormat,
        string category,
        DiagnosticSeverity defaultSeverity,
        bool isEnabledByDefault,
        params string[] tags
    ) =>
#pragma warning disable RS0030 // Banned everywhere but here, the one factory.
        new(
            id,
            title,
            messageFormat,
            category,
            defaultSeverity,
            isEnabledByDefault,
            description: null,
            helpLinkUri: HelpRoot + id + ".md",
            tags
        );
#pragma warning restore RS0030
}
