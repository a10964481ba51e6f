using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>The names of all operations, for options that hold settings by name.</summary>
internal sealed record OperationNamesSpec(ContractContext Context, EquatableArray<string> Operations)
    : Spec(Context, Context.Names.OperationsFile);
