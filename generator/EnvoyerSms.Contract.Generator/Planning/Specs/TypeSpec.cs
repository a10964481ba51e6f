using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

internal sealed record TypeSpec(
    ContractContext Context,
    TypeModel Type,
    EquatableArray<EnumShape> Enums,
    bool UsesDeprecated
) : Spec(Context, Context.Names.TypeFile(Type.Name))
{
    public bool IsNumeric(string enumName) => Enums.First(shape => shape.Name == enumName).IsNumeric;
}
