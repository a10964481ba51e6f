using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <param name="HasPaths">Responses are read by paths, not as elements below one root.</param>
/// <param name="AsksInAddress">Whether operations send their fields in the address, whatever the options say.</param>
/// <param name="Operations">Their names.</param>
internal sealed record ApiSpec(
    ContractContext Context,
    ApiVersion Version,
    string BaseAddress,
    TimeZoneModel? TimeZone,
    EquatableArray<HttpVerb> Methods,
    bool AsksInAddress,
    EnvelopeModel Envelope,
    bool HasPaths,
    EquatableArray<StatusModel> Statuses,
    RateLimitShape? RateLimit,
    EquatableArray<RateLimitShape> RateGroups,
    EquatableArray<string> Operations,
    bool UsesDeprecated
) : Spec(Context, Context.Names.ApiFile);
