using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Comparison.Rules;

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
