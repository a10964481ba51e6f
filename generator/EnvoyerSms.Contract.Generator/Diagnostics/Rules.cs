using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

/// <summary>Every rule of contracts and projects. The one factory of descriptors sets category and help link, so a rule cannot be without.</summary>
internal static partial class Rules
{
    public const string Category = "ApiContract";

    private static readonly System.Lazy<ImmutableDictionary<string, DiagnosticDescriptor>> ById = new(() =>
        All.ToImmutableDictionary(rule => rule.Id)
    );

    public static ImmutableArray<DiagnosticDescriptor> All =>
        new[] { OfTexts, OfKeys, OfNames, OfReferences, OfConstraints, OfMeaning, OfExamples, OfProject }
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

    public static DiagnosticDescriptor CreateAny(
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
            helpLinkUri: RuleHelp.Link(id),
            tags
        );
#pragma warning restore RS0030
}
