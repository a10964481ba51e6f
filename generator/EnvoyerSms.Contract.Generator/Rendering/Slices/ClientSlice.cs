using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Templates;
using EnvoyerSms.Contract.Generator.Rendering.Views;

namespace EnvoyerSms.Contract.Generator.Rendering.Slices;

/// <param name="Budget">What the contract says of the request budget; null where it has none.</param>
internal sealed record ClientSlice(ContractContext Context, ApiVersion Version, Fact Fact, Fact? Budget)
    : Slice(Context)
{
    public override string FileName => $"{Context.Api}.Client.g.cs";

    public override void Render(SourceWriter output) => ClientTemplate.Render(output, ClientView.Of(this));
}
