using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <param name="Gone">Values that were removed.</param>
internal sealed record EnumSpec(ContractContext Context, EnumModel Enum, EquatableArray<EnumValueModel> Gone)
    : Spec(Context, Context.Names.EnumFile(Enum.Name));
