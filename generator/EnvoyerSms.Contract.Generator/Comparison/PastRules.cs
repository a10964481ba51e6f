using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>Rules that held in earlier versions alone. Projects that ask for such a version are still held to them.</summary>
internal static class PastRules
{
    public static void Compare(Pair owner, EquatableArray<RuleModel> old, EquatableArray<RuleModel> now)
    {
        var list = owner.Place.At("rules");
        var before = Past(old).ToList();
        foreach (var index in Past(now))
        {
            var place = list with { New = list.New.At(index) };
            var was = before.FindIndex(known => IsSame(old[known], now[index]));
            if (was >= 0)
            {
                new Pair(owner.Findings, place with { Old = list.Old.At(before[was]) }).Changed(
                    "until",
                    old[before[was]].Until.ToString()!,
                    now[index].Until.ToString()!,
                    RuleChanges.UntilChanged
                );
                before.RemoveAt(was);
            }
            else if (!IsInForce(now[index], old))
                owner.Findings.Add(RuleChanges.PastAdded, place, "", TextOf(now[index]));
        }
        foreach (var index in before.Where(index => !IsInForce(old[index], now)))
        {
            var place = list with { Old = list.Old.At(index) };
            owner.Findings.Add(RuleChanges.PastRemoved, place, TextOf(old[index]), isRemoval: true);
        }
    }

    private static IEnumerable<int> Past(EquatableArray<RuleModel> rules) =>
        Enumerable.Range(0, rules.Count).Where(index => rules[index].Until is not null);

    // A rule that holds there ends here: that is told as a change of what holds.
    private static bool IsInForce(RuleModel past, EquatableArray<RuleModel> rules) =>
        rules.Any(rule => rule.Until is null && IsSame(rule, past));

    public static bool IsSame(RuleModel one, RuleModel other) => Plain(one).Equals(Plain(other));

    private static RuleModel Plain(RuleModel rule) => rule with { Until = null, Fact = Fact.None };

    private static string TextOf(RuleModel rule) => $"{RuleText.Of(rule)}, until: {rule.Until}";
}
