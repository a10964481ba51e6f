using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Templates;
using EnvoyerSms.Contract.Generator.Rendering.Views;

namespace EnvoyerSms.Contract.Generator.Rendering.Specs;

/// <summary>The examples of all operations, for the contract's own tests; they name members of the whole contract.</summary>
internal sealed record ExamplesSpec(ContractContext Context, ContractModel Contract) : Spec(Context)
{
    public override string FileName => $"{Context.Api}.Examples.g.cs";

    public override void Render(SourceWriter output) => ExamplesTemplate.Render(output, ExamplesView.Of(this));
}
