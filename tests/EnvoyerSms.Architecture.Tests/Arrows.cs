using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Architecture.Tests;

/// <summary>Reads from the meaning of the code, not from its text, which folder needs which.</summary>
internal static class Arrows
{
    public static IEnumerable<Arrow> Of(Product product) =>
        product.Compilation.SyntaxTrees.SelectMany(tree => Of(product, tree)).Distinct();

    /// <summary>Arrows to types of other assemblies.</summary>
    /// <param name="product">The project.</param>
    /// <param name="assembly">How the names of those assemblies begin.</param>
    public static IEnumerable<Arrow> Outside(Product product, string assembly) =>
        from tree in product.Compilation.SyntaxTrees
        let folder = product.FolderOf(tree)
        where folder is not null
        let model = product.Compilation.GetSemanticModel(tree)
        from name in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name).Symbol
        where symbol is not (null or INamespaceSymbol)
        where symbol.ContainingAssembly?.Name.StartsWith(assembly, StringComparison.Ordinal) == true
        select new Arrow(folder, symbol.ContainingAssembly.Name, symbol.Name, PlaceOf(tree, name));

    private static IEnumerable<Arrow> Of(Product product, SyntaxTree tree)
    {
        if (product.FolderOf(tree) is not { } from)
            yield break;
        var model = product.Compilation.GetSemanticModel(tree);
        // A using names a namespace, and a comment is no code.
        foreach (
            var name in tree.GetRoot()
                .DescendantNodes(node => node is not UsingDirectiveSyntax)
                .OfType<SimpleNameSyntax>()
        )
        {
            if (
                model.GetSymbolInfo(name).Symbol is not { } symbol
                || FoldersOf(product, symbol) is not { Count: > 0 } folders
            )
                continue;
            if (folders.Contains(from))
                continue;
            yield return new Arrow(from, folders.First(), symbol.Name, PlaceOf(tree, name));
        }
    }

    private static string PlaceOf(SyntaxTree tree, SyntaxNode node) =>
        $"{tree.FilePath}({tree.GetLineSpan(node.Span).StartLinePosition.Line + 1})";

    // A type in several files lies in all their folders; a member in that of its own declaration. A namespace lies nowhere.
    private static HashSet<string> FoldersOf(Product product, ISymbol symbol)
    {
        if (
            symbol
            is INamespaceSymbol
                or ILocalSymbol
                or IParameterSymbol
                or ITypeParameterSymbol
                or IRangeVariableSymbol
                or ILabelSymbol
        )
            return [];
        return
        [
            .. symbol
                .OriginalDefinition.DeclaringSyntaxReferences.Select(reference =>
                    product.FolderOf(reference.SyntaxTree)
                )
                .OfType<string>(),
        ];
    }
}
