using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>A record of responses.</summary>
/// <param name="Context">The contract.</param>
/// <param name="Type">The type.</param>
/// <param name="Gone">Fields that were removed.</param>
/// <param name="Enums">The enums among its fields.</param>
/// <param name="IsItem">A list of a response holds any number of it.</param>
/// <param name="UsesDeprecated">A field is deprecated, or its type is.</param>
internal sealed record TypeSpec(
    ContractContext Context,
    TypeModel Type,
    EquatableArray<FieldModel> Gone,
    EquatableArray<EnumShape> Enums,
    bool IsItem,
    bool UsesDeprecated
) : Spec(Context, Context.Names.TypeFile(Type.Name))
{
    public bool IsNumeric(string enumName) => Enums.First(shape => shape.Name == enumName).IsNumeric;
}
