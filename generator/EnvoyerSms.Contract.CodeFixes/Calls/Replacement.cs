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
            && Beside(obsolete)
                .SelectMany(place => place.GetMembers(name))
                .Any(found => Fits(obsolete.OriginalDefinition, found))
            ? name
            : null;
    }

    // What takes the place of an extension method may be a method of what it extends.
    private static IEnumerable<INamespaceOrTypeSymbol> Beside(ISymbol obsolete)
    {
        if (obsolete.ContainingSymbol is INamespaceOrTypeSymbol beside)
            yield return beside;
        if (
            obsolete is IMethodSymbol { IsExtensionMethod: true, Parameters: [{ Type: INamedTypeSymbol extended }, ..] }
        )
            yield return extended;
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
            (IPropertySymbol left, IPropertySymbol right) => (
                Same(left.Type, right.Type) || Same(left.Type, WithoutNull(right.Type))
            )
                && left.SetMethod is null == right.SetMethod is null,
            (IFieldSymbol left, IFieldSymbol right) => Same(left.Type, right.Type),
            (IMethodSymbol left, IMethodSymbol right) => Same(left.ReturnType, right.ReturnType)
                && Types(left).SequenceEqual(Types(right), SymbolEqualityComparer.Default),
            (INamedTypeSymbol left, INamedTypeSymbol right) => left.TypeKind == right.TypeKind
                && left.Arity == right.Arity,
            _ => false,
        };

    // An alias of what must be given is never null, and what it stands for may be.
    private static ITypeSymbol WithoutNull(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    private static IEnumerable<ITypeSymbol> Types(IMethodSymbol method) =>
        method.Parameters.Skip(method.IsExtensionMethod ? 1 : 0).Select(parameter => parameter.Type);

    private static bool Same(ITypeSymbol left, ITypeSymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
