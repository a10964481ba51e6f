namespace EnvoyerSms.Contract.Generator.Planning.Specs;

internal sealed record RegistrationSpec(ContractContext Context) : Spec(Context, Context.Names.RegistrationFile);
