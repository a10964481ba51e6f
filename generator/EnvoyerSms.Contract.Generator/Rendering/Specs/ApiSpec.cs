using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Templates;
using EnvoyerSms.Contract.Generator.Rendering.Views;

namespace EnvoyerSms.Contract.Generator.Rendering.Specs;

/// <param name="Operations">Their names.</param>
internal sealed record ApiSpec(
    ContractContext Context,
    ApiVersion Version,
    string BaseAddress,
    TimeZoneModel? TimeZone,
    EquatableArray<HttpVerb> Methods,
    EnvelopeModel Envelope,
    EquatableArray<StatusModel> Statuses,
    RateLimitShape? RateLimit,
    EquatableArray<string> Operations,
    bool UsesDeprecated
) : Spec(Context)
{
    public override string FileName => $"{Context.Api}.Api.g.cs";

    public override void Render(SourceWriter output) => ApiTemplate.Render(output, ApiView.Of(this));
}
