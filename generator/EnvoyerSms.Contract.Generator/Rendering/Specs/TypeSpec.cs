using System.Linq;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Templates;
using EnvoyerSms.Contract.Generator.Rendering.Views;

namespace EnvoyerSms.Contract.Generator.Rendering.Specs;

internal sealed record TypeSpec(
    ContractContext Context,
    TypeModel Type,
    EquatableArray<EnumShape> Enums,
    bool UsesDeprecated
) : Spec(Context)
{
    public override string FileName => $"{Context.Api}.Types.{Type.Name}.g.cs";

    public bool IsNumeric(string enumName) => Enums.First(shape => shape.Name == enumName).IsNumeric;

    public override void Render(SourceWriter output) => TypeTemplate.Render(output, TypeView.Of(this));
}
