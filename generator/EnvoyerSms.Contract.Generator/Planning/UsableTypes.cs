using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Planning;

/// <summary>Which types a project can use, and by which names.</summary>
internal static class UsableTypes
{
    public const string Embedded = "Microsoft.CodeAnalysis.EmbeddedAttribute";

    public static bool CanUse(this Compilation compilation, string name) => compilation.Usable(name).Any();

    /// <summary>Behind <c>global::</c>. One assembly may be referenced twice, with an alias and without.</summary>
    public static bool IsReachedByName(this Compilation compilation, INamedTypeSymbol type) =>
        compilation
            .GlobalNamespaces(type.ContainingNamespace)
            .SelectMany(space => space.GetTypeMembers(type.Name))
            .Contains(type, SymbolEqualityComparer.Default);

    // The global namespace of a compilation has in it what needs no alias.
    private static IEnumerable<INamespaceSymbol> GlobalNamespaces(
        this Compilation compilation,
        INamespaceSymbol space
    ) =>
        space.IsGlobalNamespace
            ? [compilation.GlobalNamespace]
            : compilation
                .GlobalNamespaces(space.ContainingNamespace)
                .SelectMany(outer => outer.GetNamespaceMembers())
                .Where(inner => inner.Name == space.Name);

    public static IEnumerable<INamedTypeSymbol> Usable(this Compilation compilation, string name) =>
        compilation
            .GetTypesByMetadataName(name)
            .Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            .Where(type => !compilation.IsEmbeddedElsewhere(type));

    // The compiler hides such a type of another assembly, even from its friends.
    private static bool IsEmbeddedElsewhere(this Compilation compilation, INamedTypeSymbol type) =>
        !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        && type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == Embedded);
}
