using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

internal static class SymbolExtensions
{
    /// <summary>The types of an assembly's namespace and of those in it.</summary>
    public static IEnumerable<INamedTypeSymbol> Types(this INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}
