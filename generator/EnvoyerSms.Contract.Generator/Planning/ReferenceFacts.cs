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
/// <param name="MissingPolyfills">Full names of types that the compiler needs for emitted code and the framework lacks.</param>
/// <param name="Carried">Clients that referenced assemblies contain.</param>
internal sealed record ReferenceFacts(EquatableArray<string> MissingPolyfills, EquatableArray<CarriedClient> Carried)
{
    private const string Marker = "EnvoyerSms.Runtime.Metadata.ApiClientAttribute";

    private static readonly string[] Polyfills =
    [
        "System.Runtime.CompilerServices.IsExternalInit",
        "System.Runtime.CompilerServices.RequiredMemberAttribute",
        "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute",
        "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute",
    ];

    /// <param name="source">The consumer's assembly name and references, and the full names of the clients that contracts describe.</param>
    public static ReferenceFacts Read(
        (
            (string Assembly, ImmutableArray<MetadataReference> References) Consumer,
            ImmutableArray<string> Clients
        ) source,
        CancellationToken cancellation
    )
    {
        // A compilation of the references alone, under the consumer's name: it sees what the consumer may see of them,
        // and stays as it is while the consumer's sources change.
        var compilation = CSharpCompilation.Create(source.Consumer.Assembly, references: source.Consumer.References);
        return new ReferenceFacts(
            Polyfills.Where(name => !compilation.CanUse(name)).ToEquatableArray(),
            source.Clients.SelectMany(client => Carriers(compilation, client)).ToEquatableArray()
        );
    }

    // Only one that the consumer could use by its plain name: an internal client of another assembly causes no conflict, and
    // neither is one behind an alias.
    private static IEnumerable<CarriedClient> Carriers(Compilation compilation, string client) =>
        compilation
            .Usable(client)
            .Where(type => type.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == Marker))
            .Where(type => compilation.IsReachedByName(type.ContainingAssembly))
            .Select(type => new CarriedClient(client, type.ContainingAssembly.Name))
            .OrderBy(carried => carried.Assembly, StringComparer.Ordinal);
}

/// <param name="Client">Full name of its type.</param>
internal sealed record CarriedClient(string Client, string Assembly);

internal static class UsableTypes
{
    public static bool CanUse(this Compilation compilation, string name) => compilation.Usable(name).Any();

    public static bool IsReachedByName(this Compilation compilation, IAssemblySymbol assembly) =>
        compilation.GetMetadataReference(assembly) is not { Properties.Aliases: { Length: > 0 } aliases }
        || aliases.Contains(MetadataReferenceProperties.GlobalAlias);

    public static IEnumerable<INamedTypeSymbol> Usable(this Compilation compilation, string name) =>
        compilation
            .GetTypesByMetadataName(name)
            .Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));
}
