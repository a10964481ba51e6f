using EnvoyerSms.Contract.Generator.Rendering.Templates;
using EnvoyerSms.Contract.Generator.Rendering.Views;

namespace EnvoyerSms.Contract.Generator.Rendering.Specs;

internal sealed record RegistrationSpec(ContractContext Context) : Spec(Context)
{
    public override string FileName => $"{Context.Api}.Registration.g.cs";

    public override void Render(SourceWriter output) => RegistrationTemplate.Render(output, RegistrationView.Of(this));
}
