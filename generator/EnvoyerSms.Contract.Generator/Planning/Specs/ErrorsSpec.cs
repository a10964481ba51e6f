using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

internal sealed record ErrorsSpec(ContractContext Context, EquatableArray<ErrorModel> Errors)
    : Spec(Context, Context.Names.ErrorsFile);
