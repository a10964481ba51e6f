using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>The examples of all operations, for the contract's own tests; they name members of the whole contract.</summary>
internal sealed record ExamplesSpec(ContractContext Context, ContractModel Contract)
    : Spec(Context, Context.Names.ExamplesFile);
