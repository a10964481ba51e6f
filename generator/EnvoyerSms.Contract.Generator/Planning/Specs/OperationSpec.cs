using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <param name="Gone">Parameters that were removed.</param>
internal sealed record OperationSpec(
    ContractContext Context,
    OperationModel Operation,
    EquatableArray<ParameterModel> Gone,
    ResponseShape Response,
    EquatableArray<EnumShape> Enums,
    EquatableArray<ErrorShape> Errors,
    TimeShape? Time,
    bool UsesDeprecated
) : Spec(Context, Context.Names.OperationFile(Operation.Name))
{
    /// <summary>It was removed: its names alone are left.</summary>
    public bool IsGone => Operation.Fact.Removed is not null;

    public bool IsNumeric(string enumName) => Enums.First(shape => shape.Name == enumName).IsNumeric;
}
