using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <param name="RateLimit">What the contract says of the rate limit; null where it has none.</param>
/// <param name="HasExtensions">Some operation can be called by its required values alone, or by an old name.</param>
/// <param name="HasEffects">Some operation changes something, so that its calls can have keys.</param>
/// <param name="HasBatches">Some operation takes a list that may be split.</param>
internal sealed record ClientSpec(
    ContractContext Context,
    ApiVersion Version,
    Fact Fact,
    Fact? RateLimit,
    bool HasExtensions,
    bool HasEffects,
    bool HasBatches
) : Spec(Context, Context.Names.ClientFile);
