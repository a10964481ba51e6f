using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Templates;
using EnvoyerSms.Contract.Generator.Rendering.Views;

namespace EnvoyerSms.Contract.Generator.Rendering.Specs;

internal sealed record OperationSpec(
    ContractContext Context,
    OperationModel Operation,
    ResponseShape Response,
    EquatableArray<EnumShape> Enums,
    EquatableArray<ErrorShape> Errors,
    TimeShape? Time,
    bool UsesDeprecated
) : Spec(Context)
{
    public override string FileName => $"{Context.Api}.Operations.{Operation.Name}.g.cs";

    public bool IsNumeric(string enumName) => Enums.First(shape => shape.Name == enumName).IsNumeric;

    public override void Render(SourceWriter output) => OperationTemplate.Render(output, OperationView.Of(this));
}
