using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EnvoyerSms.Contract.CodeFixes;

/// <summary>Finds the configuration of the program where code can reach it by a name.</summary>
internal static class KnownConfiguration
{
    /// <summary>The name, or the name of a builder or context with <c>.Configuration</c> behind; null where there is none.</summary>
    public static string? At(FixSite location)
    {
        if (
            location.Model.Compilation.GetTypeByMetadataName("Microsoft.Extensions.Configuration.IConfiguration")
            is not { } type
        )
            return null;
        var names = location
            .Model.LookupSymbols(location.Node.SpanStart)
            .Where(symbol => IsReadable(symbol, location))
            .OrderBy(symbol => symbol.Kind is SymbolKind.Local or SymbolKind.Parameter ? 0 : 1)
            .ToArray();
        return names.FirstOrDefault(symbol => IsConfiguration(TypeOf(symbol), type)) is { } direct
                ? Identifiers.Write(direct.Name)
            : names.FirstOrDefault(symbol => HasConfiguration(TypeOf(symbol), type)) is { } holder
                ? Identifiers.Write(holder.Name) + ".Configuration"
            : null;
    }

    private static bool IsReadable(ISymbol symbol, FixSite location) =>
        symbol switch
        {
            ILocalSymbol => symbol.Locations.FirstOrDefault() is { } written
                && written.SourceSpan.End < location.Node.FirstAncestorOrSelf<StatementSyntax>()?.SpanStart,
            IParameterSymbol { RefKind: not RefKind.Out } => true,
            IFieldSymbol or IPropertySymbol => symbol.IsStatic || !IsStatic(location),
            _ => false,
        };

    // A field's initializer cannot read the instance either.
    private static bool IsStatic(FixSite location) =>
        location.Model.GetEnclosingSymbol(location.Node.SpanStart) is { } around
        && (around.IsStatic || around is IFieldSymbol or IPropertySymbol);

    private static ITypeSymbol? TypeOf(ISymbol symbol) =>
        symbol switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };

    private static bool IsConfiguration(ITypeSymbol? type, INamedTypeSymbol configuration) =>
        type is not null
        && type.NullableAnnotation != NullableAnnotation.Annotated
        && type.AllInterfaces.Append(type).Contains(configuration, SymbolEqualityComparer.Default);

    private static bool HasConfiguration(ITypeSymbol? type, INamedTypeSymbol configuration)
    {
        for (var at = type; at is not null && at.NullableAnnotation != NullableAnnotation.Annotated; at = at.BaseType)
        {
            if (at.GetMembers("Configuration").OfType<IPropertySymbol>().Any(IsGood))
                return true;
        }
        return false;

        bool IsGood(IPropertySymbol property) =>
            property is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }
            && IsConfiguration(property.Type, configuration);
    }
}
