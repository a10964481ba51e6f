using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

internal sealed record OptionsSpec(ContractContext Context, AuthenticationModel Authentication)
    : Spec(Context, Context.Names.OptionsFile);
