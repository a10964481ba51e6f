using System.Reflection;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>Code in which nothing is wrong, written to mislead: no analyzer says a word about it.</summary>
public sealed class CorpusTests
{
    private const int LeastCallSites = 200;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Valid_code_is_left_alone(bool besideSources, bool inStaticForm)
    {
        var compilation = Compile(besideSources);
        var found = await CallSites.Analyze(inStaticForm ? InStaticForm(compilation) : compilation);
        CallSites.AreNone(
            found
                .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)
                .Select(diagnostic =>
                    $"{diagnostic.Location.GetLineSpan()}: {diagnostic.Id} at {Text(diagnostic.Location)}"
                )
        );
    }

    [Fact]
    public void The_corpus_is_large()
    {
        var compilation = Compile(besideSources: false);
        var count = compilation.SyntaxTrees.Sum(tree => CountCallSites(compilation, tree));
        Assert.True(count >= LeastCallSites, $"{count} call sites");
    }

    private static CSharpCompilation Compile(bool besideSources)
    {
        var compilation = CallSites.Compile([], besideSources);
        var options = new Consumer().ParseOptions;
        return compilation
            .AddSyntaxTrees(
                Names(besideSources).Select(name => CSharpSyntaxTree.ParseText(Read(name), options, path: name))
            )
            .WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
    }

    private static CSharpCompilation InStaticForm(CSharpCompilation compilation)
    {
        var rewritten = compilation;
        var count = 0;
        foreach (
            var tree in compilation.SyntaxTrees.Where(tree =>
                tree.FilePath.StartsWith("Corpus/", StringComparison.Ordinal)
            )
        )
        {
            if (StaticForm.Of(compilation, tree) is not { } form)
                continue;
            rewritten = rewritten.ReplaceSyntaxTree(
                tree,
                CSharpSyntaxTree.ParseText(form.Code, (CSharpParseOptions)tree.Options, tree.FilePath)
            );
            count++;
        }
        Assert.True(count > 5, $"{count} files");
        return rewritten;
    }

    // Some code can only be written where the client's sources are.
    private static IEnumerable<string> Names(bool besideSources) =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name =>
                name.StartsWith("Corpus/", StringComparison.Ordinal)
                && (besideSources || !name.StartsWith("Corpus/Beside/", StringComparison.Ordinal))
            );

    private static string Read(string name)
    {
        using var text = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        return text.ReadToEnd();
    }

    // Requests that are made or copied, and calls of the client.
    private static int CountCallSites(CSharpCompilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot()
            .DescendantNodes()
            .Count(node =>
                node switch
                {
                    InvocationExpressionSyntax => model.GetSymbolInfo(node).Symbol is IMethodSymbol method
                        && IsMarked(method, "EnvoyerSms.Runtime.Metadata.ApiCallAttribute"),
                    BaseObjectCreationExpressionSyntax or WithExpressionSyntax => model.GetTypeInfo(node).Type
                        is { } type
                        && IsMarked(type, "EnvoyerSms.Runtime.Metadata.ApiRequestAttribute"),
                    _ => false,
                }
            );
    }

    private static bool IsMarked(ISymbol symbol, string mark) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == mark);

    private static string Text(Location location) =>
        location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(location.SourceSpan);
}
