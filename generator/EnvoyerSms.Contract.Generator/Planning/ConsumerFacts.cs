using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Planning.Specs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.Generator.Planning;

/// <summary>The few facts we need from the consumer's compilation, taken before anything is combined with it.</summary>
/// <param name="CSharpVersion">The C# it is compiled as, such as <c>12.0</c>.</param>
/// <param name="Runtime">Whether emitted code can name the runtime.</param>
/// <param name="HasDateOnly">Whether framework and runtime have the type for a day.</param>
/// <param name="MissingPolyfills">Full names of types that the compiler needs for emitted code and the consumer lacks.</param>
/// <param name="PolyfillHiding">How those can be hidden from friends.</param>
/// <param name="Carried">Clients that referenced assemblies contain.</param>
internal sealed record ConsumerFacts(
    string CSharpVersion,
    bool IsLanguageSupported,
    RuntimeAccess Runtime,
    bool HasDateOnly,
    EquatableArray<string> MissingPolyfills,
    PolyfillHiding PolyfillHiding,
    EquatableArray<CarriedClient> Carried
)
{
    // The compiler that has this method for generators is the first that takes the attribute from source.
    private static readonly bool TakesEmbeddedFromSource =
        typeof(IncrementalGeneratorPostInitializationContext).GetMethod("AddEmbeddedAttributeDefinition") is not null;

    public static ConsumerFacts Read(
        (ReferenceFacts References, Compilation Compilation) source,
        CancellationToken cancellation
    )
    {
        var (references, compilation) = source;
        var language = compilation is CSharpCompilation csharp ? csharp.LanguageVersion : LanguageVersion.Default;
        return new ConsumerFacts(
            language.ToDisplayString(),
            language >= LanguageVersion.CSharp12,
            references.Runtime,
            references.HasDateOnly,
            // The consumer's own sources may declare what its framework lacks; nothing else is read from them.
            references.MissingPolyfills.Where(name => !compilation.CanUse(name)).ToEquatableArray(),
            HidingIn(compilation),
            references.Carried
        );
    }

    // Older compilers keep the name to themselves (CS8336).
    private static PolyfillHiding HidingIn(Compilation compilation) =>
        !TakesEmbeddedFromSource ? PolyfillHiding.No
        : compilation.Assembly.GetTypeByMetadataName(UsableTypes.Embedded) is null ? PolyfillHiding.ByEmittedAttribute
        : PolyfillHiding.ByOwnAttribute;
}
