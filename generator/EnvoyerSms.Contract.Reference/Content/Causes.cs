using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Reference.Content;

/// <summary>Why the API answers an error, as far as the contract tells.</summary>
internal abstract record Cause;

/// <summary>A value goes against a rule.</summary>
/// <param name="Parameter">Null for a rule between parameters.</param>
internal sealed record BrokenRule(OperationModel Operation, ParameterModel? Parameter, RuleModel Rule) : Cause;

/// <summary>A field is not sent.</summary>
internal sealed record MissingField(OperationModel Operation, ParameterModel Parameter, string Wire) : Cause;

/// <summary>A response of this status has no body.</summary>
internal sealed record EmptyBody(StatusModel Status) : Cause;

/// <summary>The answer is not final yet.</summary>
internal sealed record NotYet(OperationModel Operation, PollModel Poll) : Cause;

/// <summary>An earlier call did it.</summary>
internal sealed record DoneBefore(OperationModel Operation) : Cause;

/// <summary>The causes of all errors and details, by name; and which operations answer them.</summary>
internal sealed class Causes
{
    private readonly ILookup<string, Cause> _causes;
    private readonly ILookup<string, OperationModel> _operations;
    private readonly ILookup<string, string> _errors;
    private readonly ILookup<string, (OperationModel Operation, ExampleModel Example)> _examples;

    public Causes(ContractModel contract)
    {
        var all = contract.Operations.SelectMany(OfOperation).Concat(OfStatuses(contract.Api)).ToList();
        _causes = all.ToLookup(pair => pair.Error, pair => pair.Cause);
        var answers = contract
            .Operations.SelectMany(operation =>
                operation
                    .Errors.Concat(OfOperation(operation).Select(pair => pair.Error))
                    .Concat(operation.Examples.Select(example => example.Error))
                    .Where(name => name.Length > 0)
                    .Distinct(StringComparer.Ordinal)
                    .Select(name => (Error: name, Operation: operation))
            )
            .ToList();
        _operations = answers.ToLookup(pair => pair.Error, pair => pair.Operation);
        _errors = answers.ToLookup(pair => pair.Operation.Name, pair => pair.Error);
        _examples = contract
            .Operations.SelectMany(operation => operation.Examples.Select(example => (operation, example)))
            .ToLookup(pair => pair.example.Error);
    }

    public IEnumerable<Cause> Of(string error) => _causes[error];

    /// <summary>Those that are known to answer it.</summary>
    public IEnumerable<OperationModel> Operations(string error) => _operations[error];

    /// <summary>The names of those that an operation is known to answer.</summary>
    public HashSet<string> Errors(OperationModel operation) => [.. _errors[operation.Name]];

    /// <summary>The first example that ends in it; null where none does.</summary>
    public (OperationModel Operation, ExampleModel Example)? Example(string error) =>
        _examples[error].Select(pair => ((OperationModel, ExampleModel)?)pair).FirstOrDefault();

    private static IEnumerable<(string Error, Cause Cause)> OfOperation(OperationModel operation)
    {
        foreach (var parameter in operation.Parameters)
        {
            foreach (var wire in parameter.Wire.Where(wire => wire.Missing.Length > 0))
                yield return (wire.Missing, new MissingField(operation, parameter, wire.Name));
            foreach (var rule in parameter.Rules.Where(rule => rule.Error.Length > 0))
                yield return (rule.Error, new BrokenRule(operation, parameter, rule));
        }
        foreach (var rule in operation.Rules.Where(rule => rule.Error.Length > 0))
            yield return (rule.Error, new BrokenRule(operation, null, rule));
        foreach (var error in operation.Poll?.Pending ?? [])
            yield return (error, new NotYet(operation, operation.Poll!));
        foreach (var error in operation.AlreadyDone?.Errors ?? [])
            yield return (error, new DoneBefore(operation));
    }

    private static IEnumerable<(string Error, Cause Cause)> OfStatuses(ApiModel api) =>
        api
            .Statuses.Where(status => status.WhenEmpty.Length > 0)
            .Select(status => (status.WhenEmpty, (Cause)new EmptyBody(status)));
}
