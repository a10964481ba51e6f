using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>What one comparison has found, and at how much it has looked.</summary>
internal sealed class Findings
{
    private readonly List<Change> _changes = [];

    /// <summary>Operations, parameters, rules, fields … that stand in one contract or in both.</summary>
    public int Elements { get; private set; }

    public IReadOnlyList<Change> Changes => _changes;

    public void CountElement() => Elements++;

    public void Add(ChangeRule rule, Place place, string oldValue = "", string newValue = "", bool isRemoval = false) =>
        _changes.Add(
            new Change
            {
                Rule = rule,
                Subject = ShownText.Of(place.Name),
                OldPath = place.Old,
                NewPath = place.New,
                OldValue = ShownText.Of(oldValue),
                NewValue = ShownText.Of(newValue),
                Certainty = place.Certainty,
                IsAdvice = place.IsAdvice,
                IsRemoval = isRemoval,
            }
        );
}

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
