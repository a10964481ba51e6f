using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>The replacement of an obsolete symbol: its name, if it is declared beside it and fits.</summary>
internal static class Replacement
{
    public static string? Of(ISymbol symbol)
    {
        var obsolete = Declared(symbol);
        return
            Find(obsolete) is { ConstructorArguments: [{ Value: string name }] }
            && obsolete.ContainingSymbol is INamespaceOrTypeSymbol beside
            && beside.GetMembers(name).Any(candidate => Fits(obsolete.OriginalDefinition, candidate))
            ? name
            : null;
    }

    // A constructor has the attribute on its type, an extension method where it is declared.
    private static ISymbol Declared(ISymbol symbol) =>
        symbol switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => symbol.ContainingType,
            IMethodSymbol { ReducedFrom: { } extension } => extension,
            _ => symbol,
        };

    private static AttributeData? Find(ISymbol symbol) =>
        symbol
            .GetAttributes()
            .FirstOrDefault(attribute =>
                attribute.AttributeClass is { Name: "ApiReplacedByAttribute", ContainingNamespace.Name: "Metadata" }
            );

    private static bool Fits(ISymbol old, ISymbol candidate) =>
        (old, candidate) switch
        {
            (IPropertySymbol left, IPropertySymbol right) => Same(left.Type, right.Type)
                && left.SetMethod is null == right.SetMethod is null,
            (IFieldSymbol left, IFieldSymbol right) => Same(left.Type, right.Type),
            (IMethodSymbol left, IMethodSymbol right) => Same(left.ReturnType, right.ReturnType)
                && left.Parameters.Select(parameter => parameter.Type)
                    .SequenceEqual(
                        right.Parameters.Select(parameter => parameter.Type),
                        SymbolEqualityComparer.Default
                    ),
            (INamedTypeSymbol left, INamedTypeSymbol right) => left.TypeKind == right.TypeKind
                && left.Arity == right.Arity,
            _ => false,
        };

    private static bool Same(ITypeSymbol left, ITypeSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
