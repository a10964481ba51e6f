using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Emitted;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Planning.Specs;

/// <summary>
/// The form of a call that takes the required values alone, in the order of the contract. Once a contract is compared with a
/// released one, that one's order comes first: code with positional arguments must keep its meaning.
/// </summary>
internal static class ShortForm
{
    /// <summary>What it takes; nothing where the operation has no such form.</summary>
    public static IReadOnlyList<ParameterModel> Of(OperationModel operation)
    {
        var required = operation.Parameters.Where(parameter => parameter.Required).ToArray();
        return CanBeMistaken(required) ? [] : required;
    }

    // Two neighbours of one type could be exchanged by accident, and the compiler would not notice.
    private static bool CanBeMistaken(ParameterModel[] parameters) =>
        parameters.Zip(parameters.Skip(1), IsSameInCode).Any(isSame => isSame);

    private static bool IsSameInCode(ParameterModel one, ParameterModel next) =>
        default(CSharpTypes).Given(one) == default(CSharpTypes).Given(next);
}
