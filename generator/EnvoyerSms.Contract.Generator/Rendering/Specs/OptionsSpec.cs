using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Templates;
using EnvoyerSms.Contract.Generator.Rendering.Views;

namespace EnvoyerSms.Contract.Generator.Rendering.Specs;

internal sealed record OptionsSpec(ContractContext Context, AuthenticationModel Authentication) : Spec(Context)
{
    public override string FileName => $"{Context.Api}.Options.g.cs";

    public override void Render(SourceWriter output) => OptionsTemplate.Render(output, OptionsView.Of(this));
}
