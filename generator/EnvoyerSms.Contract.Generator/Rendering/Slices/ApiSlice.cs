using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Templates;
using EnvoyerSms.Contract.Generator.Rendering.Views;

namespace EnvoyerSms.Contract.Generator.Rendering.Slices;

/// <param name="Operations">Their names.</param>
internal sealed record ApiSlice(
    ContractContext Context,
    ApiVersion Version,
    string BaseAddress,
    TimeZoneModel? TimeZone,
    EquatableArray<HttpVerb> Methods,
    EnvelopeModel Envelope,
    EquatableArray<StatusModel> Statuses,
    BudgetShape? Budget,
    EquatableArray<string> Operations,
    bool UsesDeprecated
) : Slice(Context)
{
    public override string FileName => $"{Context.Api}.Api.g.cs";

    public override void Render(SourceWriter output) => ApiTemplate.Render(output, ApiView.Of(this));
}
