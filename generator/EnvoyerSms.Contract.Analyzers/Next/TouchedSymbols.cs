using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>What of today's client each change is about.</summary>
internal sealed class TouchedSymbols
{
    private static readonly List<Change> None = [];

    private readonly ContractModel _model;
    private readonly ClientTypes _types;
    private readonly HashSet<ISymbol> _emitted = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<Change>> _own = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<Change>> _near = new(SymbolEqualityComparer.Default);

    public TouchedSymbols(ContractModel model, ClientTypes types, IEnumerable<Change> changes)
    {
        (_model, _types) = (model, types);
        foreach (var type in EmittedType.Of(model))
        {
            if (types.Find(type.Name) is { } symbol)
                _emitted.Add(symbol);
        }
        foreach (var change in changes)
            Add(change, Keys(change.OldPath));
    }

    /// <summary>It is a part of the client.</summary>
    public bool IsEmitted(ISymbol symbol) =>
        Declared(symbol) is var declared
        && (_emitted.Contains(declared) || (declared.ContainingType is { } type && _emitted.Contains(type)));

    /// <summary>The changes that are about a part of the client itself.</summary>
    public IReadOnlyList<Change> Of(ISymbol symbol) => Find(_own, symbol);

    /// <summary>Those that are about something within it, or that it is made of.</summary>
    public IReadOnlyList<Change> Near(ISymbol symbol) => Find(_near, symbol);

    /// <summary>The keys that lead to something in a contract; of items of a list there are none.</summary>
    public static string[] Keys(ContractPath path) =>
        path.Owner is null ? []
        : path.Index >= 0 ? Keys(path.Owner)
        : [.. Keys(path.Owner), path.Key];

    private static List<Change> Find(Dictionary<ISymbol, List<Change>> changes, ISymbol symbol) =>
        changes.TryGetValue(Declared(symbol), out var found) ? found : None;

    // What a contract has a name for: a constructor stands for its type, and a parameter for its method.
    private static ISymbol Declared(ISymbol symbol) =>
        symbol switch
        {
            IMethodSymbol { ReducedFrom: { } extension } => extension,
            IMethodSymbol { MethodKind: MethodKind.Constructor } => symbol.ContainingType,
            IParameterSymbol { ContainingSymbol: { } method } => Declared(method),
            _ => symbol.OriginalDefinition,
        };

    private void Add(Change change, string[] keys)
    {
        var names = _types.Names;
        switch (keys)
        {
            case ["api", "namespace"]:
                Put(_own, change, _types.Namespace);
                break;
            case ["api", "authentication", "credentials", var credential, ..]:
                Put(_own, change, _types.Members(names.Options, credential));
                break;
            case ["api", "authentication", "schemes", var scheme, ..]:
                Put(_own, change, _types.Members(names.Authentication, scheme));
                break;
            case ["api", "rateLimit", "groups", var group, ..]:
                Put(_own, change, MethodsIn(group));
                break;
            case ["api", "rateLimit", ..]:
                Put(_own, change, MethodsIn(""));
                break;
            case ["api", "envelope", "error", "fields", var field, ..]:
                Put(_own, change, _types.Members(names.Exception, field));
                break;
            case ["operations"]:
                Put(_own, change, _types.Find(names.Interface));
                break;
            case ["operations", var operation, ..]:
                AddToOperation(change, operation, [.. keys.Skip(2)]);
                break;
            case ["types" or "enums", var type, "fields" or "values", var member, ..]:
                Put(_own, change, NamesOf(member, FactOf(type, member)).SelectMany(name => _types.Members(type, name)));
                Put(_near, change, _types.Find(type));
                break;
            case ["types" or "enums", var type, ..]:
                Put(_own, change, _types.Find(type));
                Put(_near, change, _types.Find(names.Interface));
                break;
            case ["errors"]:
                Put(_own, change, _types.Find(names.ErrorId));
                break;
            case ["errors", _, "details", var detail, ..]:
                Put(_own, change, _types.Members(names.Errors, detail));
                break;
            case ["errors", var error, ..]:
                Put(
                    _own,
                    change,
                    NamesOf(error, _model.Errors.FirstOrDefault(known => known.Name == error)?.Fact)
                        .SelectMany(name =>
                            _types.Members(names.ErrorId, name).Concat(_types.Members(names.Errors, name))
                        )
                );
                break;
        }
    }

    private void AddToOperation(Change change, string operation, string[] keys)
    {
        var names = NamesOf(operation, OperationOf(operation)?.Fact);
        var requests = names.Select(_types.Request).OfType<INamedTypeSymbol>().ToArray();
        var methods = names.SelectMany(_types.Methods).ToArray();
        // Whoever implements it has all operations.
        Put(_near, change, _types.Find(_types.Names.Interface));
        switch (keys)
        {
            case ["parameters", var parameter, ..]:
                Put(_own, change, requests.SelectMany(request => request.GetMembers(parameter).AsEnumerable()));
                Put(_near, change, [.. requests, .. methods]);
                break;
            case ["parameters" or "rules", ..]:
                Put(_near, change, [.. requests, .. methods]);
                break;
            case ["pages", ..] when OperationOf(operation)?.Pages is { } pages:
                Put(_own, change, _types.Methods(pages.Name));
                break;
            case ["poll", ..] when OperationOf(operation)?.Poll is { } poll:
                Put(_own, change, _types.Methods(poll.Name));
                break;
            case []:
                Put(_own, change, [.. requests, .. methods]);
                Put(_own, change, Further(operation).SelectMany(_types.Methods));
                Put(_own, change, names.SelectMany(name => _types.Members(_types.Names.Operations, name)));
                break;
            default:
                Put(_own, change, methods);
                break;
        }
    }

    // Code may still use the old name of something.
    private static string[] NamesOf(string name, Fact? fact) => fact is { HasAlias: true } ? [name, fact.Was] : [name];

    private Fact? FactOf(string type, string member) =>
        _model
            .Types.FirstOrDefault(known => known.Name == type)
            ?.Fields.FirstOrDefault(field => field.Name == member)
            ?.Fact
        ?? _model
            .Enums.FirstOrDefault(known => known.Name == type)
            ?.Values.FirstOrDefault(value => value.Name == member)
            ?.Fact;

    // What reads its pages or waits goes with it.
    private IEnumerable<string> Further(string operation) =>
        OperationOf(operation) is { } known ? new[] { known.Pages?.Name, known.Poll?.Name }.OfType<string>() : [];

    private OperationModel? OperationOf(string name) =>
        _model.Operations.FirstOrDefault(operation => operation.Name == name);

    private IEnumerable<ISymbol> MethodsIn(string group) =>
        _model
            .Operations.Where(operation => operation.RateGroup == group)
            .SelectMany(operation => NamesOf(operation.Name, operation.Fact))
            .SelectMany(_types.Methods);

    private static void Put(Dictionary<ISymbol, List<Change>> changes, Change change, ISymbol? symbol) =>
        Put(changes, change, [symbol]);

    private static void Put(Dictionary<ISymbol, List<Change>> changes, Change change, IEnumerable<ISymbol?> symbols)
    {
        foreach (var symbol in symbols.OfType<ISymbol>())
        {
            if (!changes.TryGetValue(symbol, out var known))
                changes.Add(symbol, known = []);
            known.Add(change);
        }
    }
}
