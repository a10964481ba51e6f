using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Templates;
using EnvoyerSms.Contract.Generator.Rendering.Views;

namespace EnvoyerSms.Contract.Generator.Rendering.Specs;

/// <param name="RateLimit">What the contract says of the rate limit; null where it has none.</param>
/// <param name="HasShortForms">Some operation can be called by its required values alone.</param>
internal sealed record ClientSpec(
    ContractContext Context,
    ApiVersion Version,
    Fact Fact,
    Fact? RateLimit,
    bool HasShortForms
) : Spec(Context)
{
    public override string FileName => $"{Context.Api}.Client.g.cs";

    public override void Render(SourceWriter output) => ClientTemplate.Render(output, ClientView.Of(this));
}
