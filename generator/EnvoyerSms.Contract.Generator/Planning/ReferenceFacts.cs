using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.Generator.Planning;

/// <summary>What we need from the assemblies that the consumer references. A key press in C# does not read them again.</summary>
/// <param name="Runtime">Whether emitted code can name the runtime.</param>
/// <param name="MissingPolyfills">Full names of types that the compiler needs for emitted code and the framework lacks.</param>
/// <param name="Carried">Clients that referenced assemblies contain.</param>
internal sealed record ReferenceFacts(
    RuntimeAccess Runtime,
    EquatableArray<string> MissingPolyfills,
    EquatableArray<CarriedClient> Carried
)
{
    private const string Marker = "EnvoyerSms.Runtime.Metadata.ApiClientAttribute";

    private static readonly string[] Polyfills =
    [
        "System.Runtime.CompilerServices.IsExternalInit",
        "System.Runtime.CompilerServices.RequiredMemberAttribute",
        "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute",
        "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute",
    ];

    /// <param name="source">The consumer, and the full names of the clients that contracts describe.</param>
    public static ReferenceFacts Read(
        (ConsumerReferences Consumer, ImmutableArray<string> Clients) source,
        CancellationToken cancellation
    )
    {
        var compilation = source.Consumer.ToCompilation();
        return new ReferenceFacts(
            RuntimeIn(compilation),
            Polyfills.Where(name => !compilation.CanUse(name)).ToEquatableArray(),
            source.Clients.SelectMany(client => Carriers(compilation, client)).ToEquatableArray()
        );
    }

    private static RuntimeAccess RuntimeIn(Compilation compilation)
    {
        var found = compilation.GetTypesByMetadataName(Marker);
        return found.IsEmpty ? RuntimeAccess.Missing
            : found.Any(compilation.IsReachedByName) ? RuntimeAccess.Named
            : RuntimeAccess.Aliased;
    }

    // Only one that the consumer could use by its plain name: an internal client of another assembly causes no conflict, and
    // neither is one behind an alias.
    private static IEnumerable<CarriedClient> Carriers(Compilation compilation, string client) =>
        compilation
            .Usable(client)
            .Where(type => type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == Marker))
            .Where(compilation.IsReachedByName)
            .Select(type => new CarriedClient(client, type.ContainingAssembly.Name))
            .OrderBy(carried => carried.Assembly, StringComparer.Ordinal);
}

/// <param name="Client">Full name of its type.</param>
internal sealed record CarriedClient(string Client, string Assembly);

/// <summary>Whether emitted code can name the runtime.</summary>
internal enum RuntimeAccess
{
    Named,

    /// <summary>Only behind an extern alias, which emitted code does not know.</summary>
    Aliased,

    /// <summary>The project does not compile against it.</summary>
    Missing,
}

/// <summary>The consumer without its sources. While only those change, a compilation keeps the same array of references, so the array is compared.</summary>
internal readonly record struct ConsumerReferences(
    string Assembly,
    CompilationOptions Options,
    ImmutableArray<MetadataReference> References
)
{
    /// <summary>It sees what the consumer may see: under its name and key it has the same friends.</summary>
    public CSharpCompilation ToCompilation() =>
        CSharpCompilation.Create(Assembly, references: References, options: (CSharpCompilationOptions)Options);
}

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
