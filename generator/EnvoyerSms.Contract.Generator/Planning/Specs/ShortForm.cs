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
        var forms = new List<ParameterModel[]> { parameters.Where(parameter => parameter.Required).ToArray() };
        var later = parameters.Where(parameter => parameter.RequiredUntil is not null).ToList();
        later.Sort((one, other) => other.RequiredUntil!.Value.CompareTo(one.RequiredUntil!.Value));
        for (var i = 0; i < later.Count; i++)
        {
            // Those of one version are one form.
            if (i + 1 < later.Count && later[i].RequiredUntil == later[i + 1].RequiredUntil)
                continue;
            var end = later[i].RequiredUntil;
            forms.Add(parameters.Where(parameter => parameter.Required || parameter.RequiredUntil >= end).ToArray());
        }
        return forms.Where(form => form.Length > 0 && !CanBeMistaken(form));
    }

    // Two neighbours of one type could be exchanged by accident, and the compiler would not notice.
    private static bool CanBeMistaken(ParameterModel[] parameters)
    {
        for (var i = 1; i < parameters.Length; i++)
        {
            if (IsSameInCode(parameters[i - 1], parameters[i]))
                return true;
        }
        return false;
    }

    private static bool IsSameInCode(ParameterModel one, ParameterModel next) =>
        default(CSharpTypes).Given(one) == default(CSharpTypes).Given(next);
}
