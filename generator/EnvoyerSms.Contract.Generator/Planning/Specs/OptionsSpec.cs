using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <param name="Recorded">What may be kept of the responses of operations that change something.</param>
internal sealed record OptionsSpec(
    ContractContext Context,
    AuthenticationModel Authentication,
    EquatableArray<RecordedFields> Recorded
) : Spec(Context, Context.Names.OptionsFile);
