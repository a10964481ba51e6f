using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>A name for a local that is not yet used in its scope or in the code around it.</summary>
internal static class FreshName
{
    public static string Like(string name, SyntaxNode location, SemanticModel model)
    {
        var around = location.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax) ?? location;
        if (around is GlobalStatementSyntax { Parent: { } file })
            around = file;
        var taken = new HashSet<string>(
            around
                .DescendantTokens()
                .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
                .Select(token => token.ValueText)
                .Concat(model.LookupSymbols(location.SpanStart).Select(symbol => symbol.Name))
        );
        var fresh = name;
        for (var number = 2; taken.Contains(fresh); number++)
            fresh = name + number;
        return fresh;
    }
}
