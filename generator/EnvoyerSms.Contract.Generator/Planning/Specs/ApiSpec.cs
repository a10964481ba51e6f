using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <param name="HasPaths">Responses are read by paths, not as elements below one root.</param>
/// <param name="Operations">Their names.</param>
internal sealed record ApiSpec(
    ContractContext Context,
    ApiVersion Version,
    string BaseAddress,
    TimeZoneModel? TimeZone,
    EquatableArray<HttpVerb> Methods,
    EnvelopeModel Envelope,
    bool HasPaths,
    EquatableArray<StatusModel> Statuses,
    RateLimitShape? RateLimit,
    EquatableArray<string> Operations,
    bool UsesDeprecated
) : Spec(Context, Context.Names.ApiFile);
