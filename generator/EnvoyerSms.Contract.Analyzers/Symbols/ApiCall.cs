using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>A method of a client that calls the API.</summary>
/// <param name="Request">The record that holds the parameters; null where the operation has none.</param>
/// <param name="Caution">What to know before making it; null where the contract says nothing.</param>
internal sealed record ApiCall(string Operation, ApiEffect Effect, RequestType? Request, Caution? Caution)
{
    /// <summary>A second call has a second effect, or loses something for good.</summary>
    public bool IsUnsafe => Effect is ApiEffect.Unsafe or ApiEffect.Destructive;

    public static ApiCall? Read(ApiSymbols symbols, MetadataAttributes attributes, IMethodSymbol method) =>
        MetadataAttributes.Find(method, attributes.Call) is not { } attribute
            ? null
            : new ApiCall(
                attribute.Positional<string>(0) ?? "",
                (ApiEffect)attribute.Positional<int>(1),
                symbols.Request(attribute.Named<ITypeSymbol>("Request")),
                MetadataAttributes.Find(method, attributes.Caution) is { } caution ? new Caution(caution) : null
            );
}
