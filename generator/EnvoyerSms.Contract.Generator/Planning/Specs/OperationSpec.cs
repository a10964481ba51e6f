using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

internal sealed record OperationSpec(
    ContractContext Context,
    OperationModel Operation,
    ResponseShape Response,
    EquatableArray<EnumShape> Enums,
    EquatableArray<ErrorShape> Errors,
    TimeShape? Time,
    bool UsesDeprecated
) : Spec(Context, Context.Names.OperationFile(Operation.Name))
{
    public bool IsNumeric(string enumName) => Enums.First(shape => shape.Name == enumName).IsNumeric;
}
