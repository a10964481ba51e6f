using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Types of the runtime that users' code names.</summary>
internal sealed class RuntimeTypes(Compilation compilation)
{
    private readonly INamedTypeSymbol? _options = Find(compilation, "ApiClientOptions");
    private readonly INamedTypeSymbol? _secret = Find(compilation, "ApiSecret");
    private readonly INamedTypeSymbol? _builder = Find(compilation, "ApiClientBuilder");
    private readonly INamedTypeSymbol? _failure = Find(compilation, "ApiException");
    private readonly INamedTypeSymbol? _answered = Find(compilation, "ApiErrorException");
    private readonly INamedTypeSymbol? _refused = Find(compilation, "ApiValidationException");

    public bool IsOptions(ITypeSymbol? type) => IsOrDerives(type, _options);

    public bool IsSecret(ITypeSymbol? type) => Is(type, _secret);

    public bool IsBuilder(ITypeSymbol? type) => Is(type, _builder);

    /// <summary>What a failed call throws; a cancelled one throws something else.</summary>
    public bool IsFailure(ITypeSymbol? type) => IsOrDerives(type, _failure);

    /// <summary>What every failed call throws, and none more exactly.</summary>
    public bool IsAnyFailure(ITypeSymbol? type) => Is(type, _failure);

    /// <summary>A failure that never leaves open whether the call took effect.</summary>
    public bool IsSettled(ITypeSymbol? type) => IsOrDerives(type, _answered) || IsOrDerives(type, _refused);

    private static INamedTypeSymbol? Find(Compilation compilation, string name) =>
        compilation.GetTypeByMetadataName("EnvoyerSms." + name);

    private static bool IsOrDerives(ITypeSymbol? type, INamedTypeSymbol? ancestor)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (Is(current, ancestor))
                return true;
        }
        return false;
    }

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? other) =>
        other is not null && SymbolEqualityComparer.Default.Equals(type, other);
}
