using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <param name="RateLimit">What the contract says of the rate limit; null where it has none.</param>
/// <param name="HasExtensions">Some operation can be called by its required values alone, or by an old name.</param>
internal sealed record ClientSpec(
    ContractContext Context,
    ApiVersion Version,
    Fact Fact,
    Fact? RateLimit,
    bool HasExtensions
) : Spec(Context, Context.Names.ClientFile);
