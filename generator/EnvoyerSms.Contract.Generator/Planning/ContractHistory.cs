using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning;

/// <summary>The contract at an earlier version: without what a later version of the API added, and without what only that used.</summary>
internal sealed partial class ContractHistory
{
    private readonly ContractModel _whole;
    private readonly ApiVersion _version;
    private readonly Dictionary<string, EnumModel> _enums;
    private readonly Dictionary<string, TypeModel> _types;
    private readonly EquatableArray<ErrorModel> _errors;
    private readonly HashSet<string> _errorNames;

    private ContractHistory(ContractModel whole, ApiVersion version)
    {
        (_whole, _version) = (whole, version);
        // An enum without a value, or a type that is later than its users, was not there.
        _enums = Past(whole.Enums, item => item.Name, item => item.Fact, Enum)
            .Where(item => item.Values.Count > 0)
            .ToDictionary(item => item.Name, StringComparer.Ordinal);
        var types = new HashSet<string>(
            whole.Types.Where(type => IsThere(type.Fact)).Select(type => type.Name),
            StringComparer.Ordinal
        );
        _types = Past(whole.Types, type => type.Name, type => type.Fact, (type, fact) => Type(type, fact, types))
            .ToDictionary(type => type.Name, StringComparer.Ordinal);
        _errors = Errors();
        _errorNames = new(_errors.SelectMany(NamesOf), StringComparer.Ordinal);
    }

    /// <summary>
    /// The contract of that version. One that is not earlier than the contract's own changes nothing, unless something has ended since it
    /// was there.
    /// </summary>
    public static ContractModel UpTo(ContractModel contract, ApiVersion version) =>
        version < contract.Api.Version ? new ContractHistory(contract, version).Build()
        : contract.HasEnds ? new ContractHistory(contract, contract.Api.Version).Build()
        : contract;

    private ContractModel Build()
    {
        var operations = Past(
                _whole.Operations.Where(IsAnswered).ToEquatableArray(),
                operation => operation.Name,
                operation => operation.Fact,
                Operation
            )
            .ToEquatableArray();
        var used = UsedTypes();
        return new ContractModel
        {
            Api = Api(),
            Errors = _errors,
            Enums = Known(_whole.Enums.Select(item => item.Name), _enums),
            Types = Known(_whole.Types.Select(type => type.Name), _types),
            Operations = operations,
        };

        EquatableArray<T> Known<T>(IEnumerable<string> names, Dictionary<string, T> known)
            where T : notnull =>
            names.Where(used.Contains).Where(known.ContainsKey).Select(name => known[name]).ToEquatableArray();
    }

    private bool IsAnswered(OperationModel operation) =>
        operation.AnswersNothing || _types.ContainsKey(operation.Response);

    private bool IsThere(Fact fact) => WasThere(fact) && !(fact.Removed?.Since <= _version);

    /// <summary>What was there, each changed to what it was; what was deprecated later was not yet so.</summary>
    private List<T> Past<T>(EquatableArray<T> items, Func<T, string> name, Func<T, Fact> fact, Func<T, Fact, T> change)
        where T : notnull
    {
        var there = items.Where(item => IsThere(fact(item))).ToList();
        var names = new HashSet<string>(there.Select(name), StringComparer.Ordinal);
        return [.. there.Select(item => change(item, Then(fact(item), names)))];
    }

    private Fact Then(Fact known, HashSet<string> siblings)
    {
        // What is there has not been removed yet.
        var fact = known.Removed is null ? known : known with { Removed = null };
        return fact.Deprecated switch
        {
            null => fact,
            { } later when later.Since > _version => fact with { Deprecated = null },
            { } now when !siblings.Contains(now.Use) => fact with { Deprecated = now with { Use = "" } },
            _ => fact,
        };
    }

    private EnumModel Enum(EnumModel item, Fact fact) =>
        item with
        {
            Fact = fact,
            Values = Past(
                    item.Values,
                    value => value.Name,
                    value => value.Fact,
                    (value, then) => value with { Fact = then }
                )
                .ToEquatableArray(),
        };

    private TypeModel Type(TypeModel type, Fact fact, HashSet<string> types)
    {
        var fields = type.Fields.Where(field =>
            field.TypeName.Length == 0 || _enums.ContainsKey(field.TypeName) || types.Contains(field.TypeName)
        );
        return type with
        {
            Fact = fact,
            Fields = Past(
                    fields.ToEquatableArray(),
                    field => field.Name,
                    field => field.Fact,
                    (field, then) => field with { Fact = then }
                )
                .ToEquatableArray(),
        };
    }

    private EquatableArray<ErrorModel> Errors()
    {
        // Errors and details are chosen from one set of names.
        var facts = _whole.Errors.Select(error => (error.Name, error.Fact));
        var details = _whole.Errors.SelectMany(error => error.Details.Select(detail => (detail.Name, detail.Fact)));
        var names = new HashSet<string>(
            facts.Concat(details).Where(named => IsThere(named.Fact)).Select(named => named.Name),
            StringComparer.Ordinal
        );
        return _whole
            .Errors.Where(error => IsThere(error.Fact))
            .Select(error =>
                error with
                {
                    Fact = Then(error.Fact, names),
                    Details = error
                        .Details.Where(detail => IsThere(detail.Fact))
                        .Select(detail => detail with { Fact = Then(detail.Fact, names) })
                        .ToEquatableArray(),
                }
            )
            .ToEquatableArray();
    }

    /// <summary>Before an error had a detail the error alone was answered.</summary>
    private string ErrorThen(string name)
    {
        if (name.Length == 0 || _errorNames.Contains(name))
            return name;
        var owner = _whole.Errors.FirstOrDefault(error => error.Details.Any(detail => detail.Name == name));
        return owner is not null && _errorNames.Contains(owner.Name) ? owner.Name : "";
    }

    // What is gone tells of itself by its names, and they are of the types that it had.
    private HashSet<string> UsedTypes()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var operations = _whole.Operations.Where(operation => WasThere(operation.Fact) && IsAnswered(operation));
        var pending = new Stack<string>(
            operations.SelectMany(operation =>
                operation
                    .Parameters.Where(parameter => WasThere(parameter.Fact))
                    .Select(parameter => parameter.TypeName)
                    .Append(operation.Response)
            )
        );
        while (pending.Count > 0)
        {
            var name = pending.Pop();
            if (name.Length == 0 || !used.Add(name))
                continue;
            var fields = _whole.Types.FirstOrDefault(type => type.Name == name)?.Fields ?? [];
            foreach (var field in fields.Where(field => WasThere(field.Fact)))
                pending.Push(field.TypeName);
        }
        return used;
    }

    private bool WasThere(Fact fact) => !(fact.Since > _version);

    private static IEnumerable<string> NamesOf(ErrorModel error) =>
        error.Details.Select(detail => detail.Name).Append(error.Name);
}
