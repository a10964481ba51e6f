using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>What the attributes of the runtime say about a compilation's types and methods. Each symbol is asked once.</summary>
internal sealed class ApiSymbols
{
    // One for all analyzers of a compilation. Wrapped, because a compilation without the runtime has none.
    private static readonly ConditionalWeakTable<Compilation, StrongBox<ApiSymbols?>> Known = new();

    private readonly MetadataAttributes _attributes;
    private readonly ConcurrentDictionary<INamedTypeSymbol, RequestType?> _requests = new(
        SymbolEqualityComparer.Default
    );
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<MemberDemand>> _demands = new(
        SymbolEqualityComparer.Default
    );
    private readonly ConcurrentDictionary<IMethodSymbol, ApiCall?> _calls = new(SymbolEqualityComparer.Default);

    private ApiSymbols(Compilation compilation, MetadataAttributes attributes)
    {
        Compilation = compilation;
        _attributes = attributes;
        Types = new RuntimeTypes(compilation);
    }

    public Compilation Compilation { get; }

    public RuntimeTypes Types { get; }

    /// <summary>Null where the runtime is not referenced, and so no client can be.</summary>
    public static ApiSymbols? Of(Compilation compilation) => Known.GetValue(compilation, Create).Value;

    /// <summary>The request record that a type is; null for every other type.</summary>
    public RequestType? Request(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsRecord: true } record
            ? _requests.GetOrAdd(record, candidate => RequestType.Read(_attributes, candidate))
            : null;

    /// <summary>What must be given to a record that is made, though C# does not ask for it.</summary>
    public ImmutableArray<MemberDemand> Demands(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsRecord: true } record
            ? _demands.GetOrAdd(record, candidate => MemberDemand.Read(_attributes, candidate))
            : ImmutableArray<MemberDemand>.Empty;

    /// <summary>The call that a method makes; null for a method that calls no operation.</summary>
    public ApiCall? Call(IMethodSymbol method) =>
        method.Name.EndsWith("Async", System.StringComparison.Ordinal)
            ? _calls.GetOrAdd(method, candidate => ApiCall.Read(this, _attributes, candidate))
            : null;

    /// <summary>What a user should know before choosing an enum member; null where the contract says nothing.</summary>
    public Caution? Caution(IFieldSymbol field) =>
        MetadataAttributes.Find(field, _attributes.Caution) is { } attribute ? new(attribute) : null;

    /// <summary>The class of a client, which is made from options.</summary>
    public bool IsClient(INamedTypeSymbol type) => MetadataAttributes.Find(type, _attributes.Client) is not null;

    private static StrongBox<ApiSymbols?> Create(Compilation compilation) =>
        new(MetadataAttributes.Find(compilation) is { } attributes ? new ApiSymbols(compilation, attributes) : null);
}
