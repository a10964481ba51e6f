using EnvoyerSms.Contract.Generator.Rendering.Templates;
using EnvoyerSms.Contract.Generator.Rendering.Views;

namespace EnvoyerSms.Contract.Generator.Rendering.Slices;

internal sealed record RegistrationSlice(ContractContext Context) : Slice(Context)
{
    public override string FileName => $"{Context.Api}.Registration.g.cs";

    public override void Render(SourceWriter output) => RegistrationTemplate.Render(output, RegistrationView.Of(this));
}
