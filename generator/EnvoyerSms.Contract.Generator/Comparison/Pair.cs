using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>
/// One thing that stands in both contracts. What is compared of it is asked here key by key: each question names the rules of its
/// answers, so that a change and its twin stand on one line.
/// </summary>
internal sealed class Pair(Findings findings, Place place)
{
    public Findings Findings { get; } = findings;

    public Place Place { get; } = place;

    /// <summary>What stands under a key and has no name of its own.</summary>
    public Pair Part(string key) => new(Findings, Place.At(key));

    /// <summary>What stands under a key of its own in each.</summary>
    public Pair Part(string oldKey, string newKey) =>
        new(Findings, Place with { Old = Place.Old.Of(oldKey), New = Place.New.Of(newKey) });

    /// <summary>A part that says what it rests on. What the new contract says decides, unless it says nothing.</summary>
    public Pair Part(string key, Fact old, Fact now) => new(Findings, Place.At(key).RestingOn(now.Basis ?? old.Basis));

    /// <summary>An item of a list that stands at the same place in both.</summary>
    public Pair Item(int index) => new(Findings, Place with { Old = Place.Old.At(index), New = Place.New.At(index) });

    public void Report(ChangeRule rule, string old = "", string now = "") => Findings.Add(rule, Place, old, now);

    /// <summary>Two values of which any difference is the same change.</summary>
    public void Changed(string key, string old, string now, ChangeRule changed)
    {
        if (!string.Equals(old, now, StringComparison.Ordinal))
            Part(key).Report(changed, old, now);
    }

    /// <summary>Two values that may be left out: empty.</summary>
    public void Optional(
        string key,
        string old,
        string now,
        ChangeRule added,
        ChangeRule removed,
        ChangeRule changed
    ) =>
        Changed(
            key,
            old,
            now,
            old.Length == 0 ? added
                : now.Length == 0 ? removed
                : changed
        );

    public void Flag(string key, bool old, bool now, ChangeRule set, ChangeRule cleared)
    {
        if (old != now)
            Part(key).Report(now ? set : cleared);
    }

    /// <summary>Lists of names that stand for themselves, in whatever order.</summary>
    public void Names(
        string key,
        IReadOnlyList<string> old,
        IReadOnlyList<string> now,
        ChangeRule added,
        ChangeRule removed
    )
    {
        foreach (var name in now.Except(old))
            Part(key).Report(added, "", name);
        foreach (var name in old.Except(now))
            Part(key).Report(removed, name);
    }

    /// <summary>The same things in another order: what one side alone has is told elsewhere.</summary>
    /// <returns>Whether there was anything to tell.</returns>
    public bool Order(string key, IEnumerable<string> old, IEnumerable<string> now, ChangeRule changed)
    {
        var (before, after) = (old.ToList(), now.ToList());
        var (left, right) = (before.Where(after.Contains).ToList(), after.Where(before.Contains).ToList());
        if (left.SequenceEqual(right))
            return false;
        Part(key).Report(changed, Written.List(left), Written.List(right));
        return true;
    }
}
