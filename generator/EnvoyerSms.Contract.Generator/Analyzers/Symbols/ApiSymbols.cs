using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Analyzers;

/// <summary>What the marks of the runtime say of a compilation's types and methods. Each symbol is asked once.</summary>
internal sealed class ApiSymbols
{
    // One for all analyzers of a compilation. The box is there because a compilation without the runtime has none.
    private static readonly ConditionalWeakTable<Compilation, StrongBox<ApiSymbols?>> Known = new();

    private readonly Marks _marks;
    private readonly ConcurrentDictionary<INamedTypeSymbol, RequestType?> _requests = new(
        SymbolEqualityComparer.Default
    );
    private readonly ConcurrentDictionary<IMethodSymbol, ApiCall?> _calls = new(SymbolEqualityComparer.Default);

    private ApiSymbols(Compilation compilation, Marks marks)
    {
        Compilation = compilation;
        _marks = marks;
        Types = new RuntimeTypes(compilation);
    }

    public Compilation Compilation { get; }

    public RuntimeTypes Types { get; }

    /// <summary>Null where the runtime is not referenced, and so no client can be.</summary>
    public static ApiSymbols? Of(Compilation compilation) => Known.GetValue(compilation, Create).Value;

    /// <summary>The request record that a type is; null for every other type.</summary>
    public RequestType? Request(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsRecord: true, IsSealed: true } record
            ? _requests.GetOrAdd(record, candidate => RequestType.Read(_marks, candidate))
            : null;

    /// <summary>The call that a method makes; null for a method that is no operation of a client.</summary>
    public ApiCall? Call(IMethodSymbol method) =>
        method.Name.EndsWith("Async", System.StringComparison.Ordinal)
            ? _calls.GetOrAdd(method, candidate => ApiCall.Read(this, _marks, candidate))
            : null;

    /// <summary>What a user should know before choosing an enum member; null where the contract says nothing.</summary>
    public Caution? Caution(IFieldSymbol field) => Marks.Find(field, _marks.Caution) is { } mark ? new(mark) : null;

    /// <summary>The class of a client, which is made from options.</summary>
    public bool IsClient(INamedTypeSymbol type) => Marks.Find(type, _marks.Client) is not null;

    private static StrongBox<ApiSymbols?> Create(Compilation compilation) =>
        new(Marks.Find(compilation) is { } marks ? new ApiSymbols(compilation, marks) : null);
}
