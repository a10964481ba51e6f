using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.Generator.Planning;

/// <summary>What we need from the assemblies that the consumer references. A key press in C# does not read them again.</summary>
/// <param name="Runtime">Whether emitted code can name the runtime.</param>
/// <param name="HasDateOnly">Whether framework and runtime have the type for a day.</param>
/// <param name="MissingPolyfills">Full names of types that the compiler needs for emitted code and the framework lacks.</param>
/// <param name="Carried">Clients that referenced assemblies contain.</param>
internal sealed record ReferenceFacts(
    RuntimeAccess Runtime,
    bool HasDateOnly,
    EquatableArray<string> MissingPolyfills,
    EquatableArray<CarriedClient> Carried
)
{
    private const string Formats = "EnvoyerSms.Runtime.Wire.ApiFormats";
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
        (ConsumerReferences Consumer, Gathered<string> Clients) source,
        CancellationToken cancellation
    )
    {
        var compilation = source.Consumer.ToCompilation();
        return new ReferenceFacts(
            RuntimeIn(compilation),
            DateOnlyIn(compilation),
            Polyfills.Where(name => !compilation.CanUse(name)).ToEquatableArray(),
            source.Clients.All.SelectMany(client => Carriers(compilation, client)).ToEquatableArray()
        );
    }

    private static RuntimeAccess RuntimeIn(Compilation compilation)
    {
        var found = compilation.GetTypesByMetadataName(Marker);
        return found.IsEmpty ? RuntimeAccess.Missing
            : found.Any(compilation.IsReachedByName) ? RuntimeAccess.Named
            : RuntimeAccess.Aliased;
    }

    // A framework may have the type where the runtime's build for older ones is used.
    private static bool DateOnlyIn(Compilation compilation) =>
        compilation.GetTypesByMetadataName(Formats).Any(type => !type.GetMembers("DateOnly").IsEmpty);

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
