using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.Generator.Planning;

/// <summary>The consumer without its sources. While only those change, a compilation keeps the same array of references, so the array is compared.</summary>
internal sealed record ConsumerReferences(
    string Assembly,
    CompilationOptions Options,
    ImmutableArray<MetadataReference> References
)
{
    /// <summary>It sees what the consumer may see: under its name and key it has the same friends.</summary>
    public CSharpCompilation ToCompilation() =>
        CSharpCompilation.Create(Assembly, references: References, options: (CSharpCompilationOptions)Options);
}
