using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>How things of one kind that have names are found in both contracts, and what is said of those that are in one alone.</summary>
internal sealed record Listing<T>
    where T : class
{
    public required Func<T, string> Name { get; init; }

    /// <summary>What one and the same thing keeps under another name; empty where nothing tells.</summary>
    public Func<T, string> Identity { get; init; } = _ => "";

    /// <summary>Null for what tells nothing of its history.</summary>
    public Func<T, Fact?> Fact { get; init; } = _ => null;

    /// <summary>What it is, in short, where it is new or gone.</summary>
    public Func<T, string> Value { get; init; } = _ => "";
    public required Func<T, ChangeRule> Added { get; init; }
    public required Func<T, ChangeRule> Removed { get; init; }

    /// <summary>Null where there is no identity.</summary>
    public ChangeRule? Renamed { get; init; }

    /// <summary>It has a new name, and the old one stays as an alias.</summary>
    public ChangeRule RenamedWithAlias { get; init; } = HistoryChanges.RenamedWithAlias;

    /// <summary>What was an alias is the name again.</summary>
    public ChangeRule RenamedToAlias { get; init; } = HistoryChanges.RenamedToAlias;
    public required Action<Pair, T, T> Compare { get; init; }

    /// <summary>In the order of the new contract; what is gone, in the order of the old one, at the end.</summary>
    public void CompareAll(Pair owner, string key, EquatableArray<T> old, EquatableArray<T> now)
    {
        var list = owner.Place.At(key);
        var before = Match(old, now);
        foreach (var item in now)
        {
            owner.Findings.CountElement();
            if (before.TryGetValue(item, out var was))
                ComparePair(owner.Findings, list, was, item);
            else
                TellAdded(owner.Findings, list, item);
        }
        var found = new HashSet<T>(before.Values, ByReference.Instance);
        foreach (var item in old.Where(item => !found.Contains(item)))
        {
            owner.Findings.CountElement();
            var place = PlaceOf(list, item) with { Old = list.Old.Of(Name(item)) };
            if (IsGone(item))
                owner.Findings.Add(
                    HistoryChanges.TombstoneRemoved,
                    place,
                    FactComparison.TextOf(Fact(item)!.Removed),
                    isRemoval: true
                );
            else
                owner.Findings.Add(Removed(item), place, Value(item), isRemoval: true);
        }
    }

    private void ComparePair(Findings findings, Place list, T old, T now)
    {
        var (was, name) = (Name(old), Name(now));
        // What the new contract rests on decides, unless it says nothing.
        var basis = Fact(now)?.Basis ?? Fact(old)?.Basis;
        var place = list.Named(name).RestingOn(basis) with { Old = list.Old.Of(was), New = list.New.Of(name) };
        var pair = new Pair(findings, place);
        if (was != name && RenamedFrom(old, now) is { } renamed)
            pair.Report(renamed, was, name);
        if (IsGone(old) || IsGone(now))
        {
            TellGone(pair, old, now);
            return;
        }
        if (Fact(old) is { } before && Fact(now) is { } after)
            FactComparison.Compare(pair, before, after, was, name);
        Compare(pair, old, now);
    }

    private bool IsGone(T item) => Fact(item)?.Removed is not null;

    // What is gone is described as it was, and nothing else of it is compared.
    private void TellGone(Pair pair, T old, T now)
    {
        var place = pair.Place;
        if (!IsGone(old))
            pair.Findings.Add(Removed(old), place with { New = place.New.Of("removed") }, Value(old), isRemoval: true);
        if (!IsGone(now))
            pair.Findings.Add(Added(now), place with { Old = place.Old.Of("removed") }, "", Value(now));
        FactComparison.CompareRemovals(pair, Fact(old)!.Removed, Fact(now)!.Removed);
    }

    private ChangeRule? RenamedFrom(T old, T now) =>
        Fact(now)?.Was == Name(old) ? RenamedWithAlias
        : Fact(old)?.Was == Name(now) ? RenamedToAlias
        : Renamed;

    private void TellAdded(Findings findings, Place list, T item)
    {
        var place = PlaceOf(list, item) with { New = list.New.Of(Name(item)) };
        if (IsGone(item))
        {
            findings.Add(HistoryChanges.TombstoneAdded, place, "", FactComparison.TextOf(Fact(item)!.Removed));
            return;
        }
        findings.Add(Added(item), place, "", Value(item));
        if (Fact(item) is { Since: null })
            findings.Add(HistoryChanges.NewWithoutSince, place);
    }

    private Place PlaceOf(Place list, T item) => list.Named(Name(item)).RestingOn(Fact(item)?.Basis);

    // By name; what is left on both sides, by what either says that it was called, else by what it is, where that tells one from all
    // others.
    private Dictionary<T, T> Match(EquatableArray<T> old, EquatableArray<T> now)
    {
        var matched = new Dictionary<T, T>(ByReference.Instance);
        var left = FirstOf(old, Name);
        var rest = new List<T>();
        foreach (var item in now)
        {
            if (left.TryGetValue(Name(item), out var was))
            {
                matched.Add(item, was);
                left.Remove(Name(item));
            }
            else
                rest.Add(item);
        }
        foreach (var item in rest.ToArray())
        {
            if (left.Values.FirstOrDefault(old => IsAliasOf(old, item)) is not { } was)
                continue;
            matched.Add(item, was);
            left.Remove(Name(was));
            rest.Remove(item);
        }
        var (gone, come) = (Lone(left.Values), Lone(rest));
        foreach (var pair in come.Where(pair => gone.ContainsKey(pair.Key)))
            matched.Add(pair.Value, gone[pair.Key]);
        return matched;
    }

    private bool IsAliasOf(T old, T now) => Fact(now)?.Was == Name(old) || Fact(old)?.Was == Name(now);

    private static Dictionary<string, T> FirstOf(IEnumerable<T> items, Func<T, string> key) =>
        items
            .GroupBy(key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private Dictionary<string, T> Lone(IEnumerable<T> items) =>
        items
            .GroupBy(Identity, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0 && group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.Single(), StringComparer.Ordinal);

    // Records compare by value, and two things may read the same.
    private sealed class ByReference : IEqualityComparer<T>
    {
        public static ByReference Instance { get; } = new();

        public bool Equals(T? left, T? right) => ReferenceEquals(left, right);

        public int GetHashCode(T item) => RuntimeHelpers.GetHashCode(item);
    }
}
