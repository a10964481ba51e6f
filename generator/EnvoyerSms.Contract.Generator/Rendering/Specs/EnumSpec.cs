using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Templates;
using EnvoyerSms.Contract.Generator.Rendering.Views;

namespace EnvoyerSms.Contract.Generator.Rendering.Specs;

internal sealed record EnumSpec(ContractContext Context, EnumModel Enum) : Spec(Context)
{
    public override string FileName => $"{Context.Api}.Enums.{Enum.Name}.g.cs";

    public override void Render(SourceWriter output)
    {
        var view = EnumView.Of(this);
        if (Enum.IsNumeric)
            NumericEnumTemplate.Render(output, view);
        else
            StringEnumTemplate.Render(output, view);
    }
}
