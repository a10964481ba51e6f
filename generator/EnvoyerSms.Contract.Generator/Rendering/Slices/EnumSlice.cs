using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Rendering.Templates;
using EnvoyerSms.Contract.Generator.Rendering.Views;

namespace EnvoyerSms.Contract.Generator.Rendering.Slices;

internal sealed record EnumSlice(ContractContext Context, EnumModel Enum) : Slice(Context)
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
