using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>Which rule of an old list is which of a new one, by their indices; -1 where one side alone has it.</summary>
/// <remarks>It is the same whichever list is called new, so that a change undone is found as its twin.</remarks>
internal static class RuleMatch
{
    // From what tells a rule best to what tells least: one that is the same, the same under the same condition, the same at all.
    private static readonly Func<RuleModel, RuleModel, bool>[] Ways =
    [
        (old, now) => old.Equals(now),
        (old, now) => IsSame(old, now) && HasSameCondition(old, now) && IsAbout(old, now),
        (old, now) => IsSame(old, now) && HasSameCondition(old, now),
        (old, now) => IsSame(old, now) && IsAbout(old, now),
        IsSame,
    ];

    /// <summary>In the order of the new list; what is gone, at the end.</summary>
    public static IReadOnlyList<(int Old, int New)> Of(EquatableArray<RuleModel> old, EquatableArray<RuleModel> now)
    {
        var left = Enumerable.Range(0, old.Count).ToList();
        var right = Enumerable.Range(0, now.Count).ToList();
        var pairs = new List<(int Old, int New)>();
        foreach (var isMatch in Ways)
        {
            // Both lists in their order: of several that fit, the first of one is the first of the other.
            foreach (var was in left.ToArray())
            {
                var found = right.FindIndex(index => isMatch(old[was], now[index]));
                if (found < 0)
                    continue;
                pairs.Add((was, right[found]));
                left.Remove(was);
                right.RemoveAt(found);
            }
        }
        pairs.AddRange(right.Select(index => (-1, index)));
        return [.. pairs.OrderBy(pair => pair.New), .. left.Select(index => (index, -1))];
    }

    public static bool HasSameCondition(RuleModel old, RuleModel now) =>
        AreSame(old.When, now.When) && AreSame(old.Unless, now.Unless) && old.Method == now.Method;

    /// <summary>The names in a rule are a set: their order says nothing.</summary>
    public static bool AreSame(IEnumerable<string> some, IEnumerable<string> others) =>
        new HashSet<string>(some, StringComparer.Ordinal).SetEquals(others);

    private static bool IsSame(RuleModel old, RuleModel now) => old.Kind == now.Kind;

    private static bool IsAbout(RuleModel old, RuleModel now) =>
        old.Limit == now.Limit && old.Argument == now.Argument && AreSame(old.Parameters, now.Parameters);
}
