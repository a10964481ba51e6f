using System.Linq;
using System.Threading;
using EnvoyerSms.Contract.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.Generator.Planning;

/// <summary>The few facts we need from the consumer's compilation, taken before anything is combined with it.</summary>
/// <param name="CSharpVersion">The C# it is compiled as, such as <c>12.0</c>.</param>
/// <param name="MissingPolyfills">Full names of types that the compiler needs for emitted code and the consumer lacks.</param>
/// <param name="Carried">Clients that referenced assemblies contain.</param>
internal sealed record ConsumerFacts(
    string CSharpVersion,
    bool IsLanguageSupported,
    EquatableArray<string> MissingPolyfills,
    EquatableArray<CarriedClient> Carried
)
{
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
            // The consumer's own sources may declare what its framework lacks; nothing else is read from them.
            references.MissingPolyfills.Where(name => !compilation.CanUse(name)).ToEquatableArray(),
            references.Carried
        );
    }
}
