using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Templates;
using EnvoyerSms.Contract.Generator.Rendering.Views;

namespace EnvoyerSms.Contract.Generator.Rendering.Specs;

internal sealed record ErrorsSpec(ContractContext Context, EquatableArray<ErrorModel> Errors) : Spec(Context)
{
    public override string FileName => $"{Context.Api}.Errors.g.cs";

    public override void Render(SourceWriter output) => ErrorsTemplate.Render(output, ErrorsView.Of(this));
}
