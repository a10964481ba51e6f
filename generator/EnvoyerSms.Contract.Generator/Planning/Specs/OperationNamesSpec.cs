using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>The names of all operations, for options that hold settings by name.</summary>
internal sealed record OperationNamesSpec(ContractContext Context, EquatableArray<OperationName> Operations)
    : Spec(Context, Context.Names.OperationsFile);

/// <param name="Was">Its old name; empty where it has none.</param>
/// <param name="Gone">What is said of an operation that was removed; null of every other.</param>
internal sealed record OperationName(string Name, string Was, Fact? Gone);
