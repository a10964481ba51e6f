using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Which library a symbol belongs to, by its namespace. Compared segment by segment, because building the full name would allocate a string for each call.</summary>
internal static class Namespaces
{
    /// <summary>The symbol is in the namespace System itself.</summary>
    public static bool IsSystem(ISymbol symbol) =>
        symbol.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>The outermost namespace around a symbol, which says whose library it is of; empty where there is none.</summary>
    public static string Outermost(ISymbol symbol)
    {
        var space = symbol.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space?.Name ?? "";
    }
}
