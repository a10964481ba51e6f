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
    /// <summary>
    /// Each of them, by what it takes: first that of today, then those of the time when more was required, which code may still use. None
    /// is empty.
    /// </summary>
    public static IEnumerable<IReadOnlyList<ParameterModel>> AllOf(OperationModel operation)
    {
        var parameters = operation.Parameters.Where(parameter => parameter.Fact.Removed is null).ToArray();
        var ends = parameters.Select(parameter => parameter.RequiredUntil).Where(end => end is not null);
        return ends.Distinct()
            .OrderByDescending(end => end)
            .Prepend(null)
            .Select(end =>
                parameters
                    .Where(parameter => parameter.Required || (end is not null && parameter.RequiredUntil >= end))
                    .ToArray()
            )
            .Where(form => form.Length > 0 && !CanBeMistaken(form));
    }

    // Two neighbours of one type could be exchanged by accident, and the compiler would not notice.
    private static bool CanBeMistaken(ParameterModel[] parameters) =>
        parameters.Zip(parameters.Skip(1), IsSameInCode).Any(isSame => isSame);

    private static bool IsSameInCode(ParameterModel one, ParameterModel next) =>
        default(CSharpTypes).Given(one) == default(CSharpTypes).Given(next);
}
