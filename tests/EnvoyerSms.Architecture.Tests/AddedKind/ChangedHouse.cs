using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Architecture.Tests.AddedKind;

/// <summary>Generator and analyzers, compiled from the product's sources with additions and loaded beside the product's own.</summary>
internal sealed class ChangedHouse : AssemblyLoadContext
{
    private const string Generator = "EnvoyerSms.Contract.Generator";
    private const string Analyzers = "EnvoyerSms.Contract.Analyzers";

    // What the project says beside its sources.
    private const string GeneratorAttributes = $"""
        [assembly: System.Reflection.AssemblyMetadata("DocsRoot", "")]
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("{Analyzers}")]
        """;

    private readonly Assembly _generator;
    private readonly Assembly _analyzers;

    public ChangedHouse(IReadOnlyCollection<Addition> additions)
    {
        var generator = Changed(Product.Generator, additions)
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(GeneratorAttributes, Options(Product.Generator)));
        var before = Product.Analyzers.Compilation;
        var analyzers = before.ReplaceReference(
            before.References.Single(reference => Path.GetFileNameWithoutExtension(reference.Display) == Generator),
            generator.ToMetadataReference()
        );
        _generator = Load(generator);
        _analyzers = Load(analyzers);
        Runtime = Changed(Product.Runtime, additions).ToMetadataReference();
    }

    public MetadataReference Runtime { get; }

    public ISourceGenerator ContractGenerator =>
        ((IIncrementalGenerator)Create(_generator, Generator + ".ContractGenerator")).AsSourceGenerator();

    public DiagnosticAnalyzer RequestAnalyzer => (DiagnosticAnalyzer)Create(_analyzers, Analyzers + ".RequestAnalyzer");

    // The analyzers ask for the generator by name, which this process has too, as it is without the additions.
    protected override Assembly? Load(AssemblyName name) => name.Name == Generator ? _generator : null;

    private static CSharpCompilation Changed(Product product, IReadOnlyCollection<Addition> additions) =>
        additions.Aggregate(product.Compilation, Changed);

    // A file that the project does not compile changes nothing in it.
    private static CSharpCompilation Changed(CSharpCompilation compilation, Addition addition) =>
        compilation.SyntaxTrees.SingleOrDefault(tree => tree.FilePath.EndsWith(addition.File, StringComparison.Ordinal))
            is { } tree
            ? compilation.ReplaceSyntaxTree(
                tree,
                CSharpSyntaxTree.ParseText(
                    addition.To(tree.GetText().ToString()),
                    (CSharpParseOptions)tree.Options,
                    tree.FilePath
                )
            )
            : compilation;

    private static CSharpParseOptions Options(Product product) =>
        (CSharpParseOptions)product.Compilation.SyntaxTrees[0].Options;

    private Assembly Load(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image, manifestResources: Resources(compilation.AssemblyName!));
        Assert.Empty(
            result
                .Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error)
                .Select(found => found.ToString())
        );
        image.Position = 0;
        return LoadFromStream(image);
    }

    // The words of the product, which stay as they are.
    private static IEnumerable<ResourceDescription> Resources(string assembly)
    {
        var product = Assembly.Load(assembly);
        return product
            .GetManifestResourceNames()
            .Select(name => new ResourceDescription(
                name,
                () => product.GetManifestResourceStream(name)!,
                isPublic: true
            ));
    }

    private static object Create(Assembly assembly, string type) =>
        Activator.CreateInstance(assembly.GetType(type, throwOnError: true)!)!;
}
