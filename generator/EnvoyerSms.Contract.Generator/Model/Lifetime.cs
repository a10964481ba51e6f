using System.Linq;

namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>How long an operation is there: to this day, or until it was removed. What was removed before is no part of it.</summary>
internal sealed class Lifetime(Fact operation)
{
    public bool Has(Fact fact) => fact.Removed is not { } removed || removed.Since >= operation.Removed?.Since;

    /// <summary>The operation without parameters that are no part of it.</summary>
    public OperationModel Cut(OperationModel whole) =>
        whole.Parameters.All(parameter => Has(parameter.Fact))
            ? whole
            : whole with
            {
                Parameters = whole.Parameters.Where(parameter => Has(parameter.Fact)).ToEquatableArray(),
            };
}
