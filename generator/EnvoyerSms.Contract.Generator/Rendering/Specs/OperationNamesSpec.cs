using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Templates;
using EnvoyerSms.Contract.Generator.Rendering.Views;

namespace EnvoyerSms.Contract.Generator.Rendering.Specs;

/// <summary>The names of all operations, for options that hold settings by name.</summary>
internal sealed record OperationNamesSpec(ContractContext Context, EquatableArray<string> Operations) : Spec(Context)
{
    public override string FileName => $"{Context.Api}.Operations.g.cs";

    public override void Render(SourceWriter output) =>
        OperationNamesTemplate.Render(output, OperationNamesView.Of(this));
}
