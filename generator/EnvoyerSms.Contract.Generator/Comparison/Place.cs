using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>Something of both contracts: what it is called, where it stands in each, and how sure it is.</summary>
/// <param name="IsAdvice">No client insists on it.</param>
internal sealed record Place(
    string Name,
    ContractPath Old,
    ContractPath New,
    Certainty Certainty,
    bool IsAdvice = false
)
{
    public Place At(string key) => this with { Old = Old.Of(key), New = New.Of(key) };

    /// <summary>Something within it that has a name of its own.</summary>
    public Place Named(string name) => this with { Name = Name.Length == 0 ? name : Name + "." + name };

    public Place RestingOn(Basis? basis) => this with { Certainty = Certainties.Of(basis, Certainty) };
}
