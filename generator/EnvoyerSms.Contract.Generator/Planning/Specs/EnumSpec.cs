using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

internal sealed record EnumSpec(ContractContext Context, EnumModel Enum)
    : Spec(Context, Context.Names.EnumFile(Enum.Name));
