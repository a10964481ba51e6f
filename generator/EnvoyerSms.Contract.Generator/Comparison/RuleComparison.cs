using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>What values must obey. Rules have no names: they are matched by what they say, and when.</summary>
internal static class RuleComparison
{
    public static void Compare(Pair owner, EquatableArray<RuleModel> all, EquatableArray<RuleModel> allNow)
    {
        var list = owner.Place.At("rules");
        // What held in earlier versions alone is history.
        var (oldAt, nowAt) = (InForce(all), InForce(allNow));
        var old = oldAt.Select(index => all[index]).ToEquatableArray();
        var now = nowAt.Select(index => allNow[index]).ToEquatableArray();
        PastRules.Compare(owner, all, allNow);
        var matched = RuleMatch.Of(old, now);
        foreach (var (was, index) in matched)
        {
            owner.Findings.CountElement();
            var (before, after) = (was < 0 ? null : old[was], index < 0 ? null : now[index]);
            var place = list.RestingOn((after ?? before)!.Fact.Basis ?? before?.Fact.Basis) with
            {
                Old = was < 0 ? list.Old : list.Old.At(oldAt[was]),
                New = index < 0 ? list.New : list.New.At(nowAt[index]),
                // What was binding and is advice now was insisted on.
                IsAdvice = before is null or { Advice: true } && after is null or { Advice: true },
            };
            if (before is null)
                TellAdded(owner.Findings, place, after!);
            else if (after is null)
                TellRemoved(owner.Findings, place, before);
            else
                ComparePair(
                    new Pair(owner.Findings, place),
                    before,
                    after,
                    allNow.Any(rule => IsPast(rule, before, after)) || all.Any(rule => IsPast(rule, after, before))
                );
        }
        var order = matched.Where(match => match is { Old: >= 0, New: >= 0 }).Select(match => match.Old).ToList();
        if (!order.SequenceEqual(order.OrderBy(index => index)))
            owner.Part("rules").Report(RuleChanges.OrderChanged);
    }

    private static List<int> InForce(EquatableArray<RuleModel> rules) =>
        [.. Enumerable.Range(0, rules.Count).Where(index => rules[index].Until is null)];

    private static void TellAdded(Findings findings, Place place, RuleModel rule)
    {
        findings.Add(rule.Advice ? RuleChanges.AdviceAdded : RuleChanges.Added, place, "", RuleText.Of(rule));
        if (rule.Fact.Since is null)
            findings.Add(HistoryChanges.NewWithoutSince, place);
    }

    private static void TellRemoved(Findings findings, Place place, RuleModel rule) =>
        findings.Add(
            rule.Advice ? RuleChanges.AdviceRemoved : RuleChanges.Removed,
            place,
            RuleText.Of(rule),
            isRemoval: true
        );

    // What held before is still said, and ends where the other begins.
    private static bool IsPast(RuleModel rule, RuleModel old, RuleModel now) =>
        rule.Until is { } until && until == now.Fact.Since && PastRules.IsSame(rule, old);

    /// <param name="isFollowed">One of the contracts has both, one after the other.</param>
    private static void ComparePair(Pair pair, RuleModel old, RuleModel now, bool isFollowed)
    {
        FactComparison.Compare(pair, old.Fact, isFollowed ? now.Fact with { Since = old.Fact.Since } : now.Fact);
        CompareArguments(pair, old, now);
        CompareConditions(pair, old, now);
        if (old.Advice != now.Advice)
            pair.Part("advice")
                .Report(
                    now.Advice ? RuleChanges.BecameAdvice : RuleChanges.BecameBinding,
                    RuleText.Of(old),
                    RuleText.Of(now)
                );
        pair.Changed("error", old.Error, now.Error, RuleChanges.ErrorChanged);
    }

    private static void CompareArguments(Pair pair, RuleModel old, RuleModel now)
    {
        var row = ConstraintKinds.Of(now.Kind);
        if (row.TakesLimit && Bounds.IsAbove(now, old))
            Tell(row.IsLeast ? RuleChanges.Tightened : RuleChanges.Loosened);
        else if (row.TakesLimit && Bounds.IsAbove(old, now))
            Tell(row.IsLeast ? RuleChanges.Loosened : RuleChanges.Tightened);
        if (old.Argument != now.Argument && row.Argument == ConstraintArgument.CharacterSet)
            Tell(OfCharacters(CharacterSets.Find(old.Argument), CharacterSets.Find(now.Argument)));
        // What the items of a list are says their parameter.
        if (old.Argument != now.Argument && row.Argument == ConstraintArgument.Pattern)
            Tell(RuleChanges.PatternChanged);
        if (!RuleMatch.AreSame(old.Parameters, now.Parameters))
            Tell(
                Compared(old.Parameters, now.Parameters, RuleChanges.MembersAdded, RuleChanges.MembersRemoved)
                    ?? RuleChanges.MembersChanged
            );

        // What a pattern refuses cannot be compared, whatever it rests on.
        void Tell(ChangeRule rule) =>
            new Pair(
                pair.Findings,
                rule == RuleChanges.PatternChanged
                    ? pair.Place.At(row.Key) with
                    {
                        Certainty = Certainty.Perhaps,
                    }
                    : pair.Place.At(row.Key)
            ).Report(rule, RuleText.Said(old), RuleText.Said(now));
    }

    private static ChangeRule OfCharacters(ApiCharacterSet? old, ApiCharacterSet? now) =>
        old is not { } before || now is not { } after ? RuleChanges.CharactersChanged
        : CharacterSets.Includes(before, after) ? RuleChanges.CharactersTightened
        : CharacterSets.Includes(after, before) ? RuleChanges.CharactersLoosened
        : RuleChanges.CharactersChanged;

    // It holds where all of `when` are set and none of `unless`: the fewer there are, the wider.
    private static void CompareConditions(Pair pair, RuleModel old, RuleModel now)
    {
        if (RuleMatch.HasSameCondition(old, now))
            return;
        var isWider =
            IsWithin(now.When, old.When)
            && IsWithin(now.Unless, old.Unless)
            && (now.Method is null || now.Method == old.Method);
        var isNarrower =
            IsWithin(old.When, now.When)
            && IsWithin(old.Unless, now.Unless)
            && (old.Method is null || old.Method == now.Method);
        pair.Report(
            isWider == isNarrower ? RuleChanges.ConditionChanged
                : isWider ? RuleChanges.ConditionWider
                : RuleChanges.ConditionNarrower,
            RuleText.Of(old),
            RuleText.Of(now)
        );
    }

    private static ChangeRule? Compared(
        IReadOnlyList<string> old,
        IReadOnlyList<string> now,
        ChangeRule more,
        ChangeRule fewer
    ) =>
        IsWithin(old, now) ? more
        : IsWithin(now, old) ? fewer
        : null;

    private static bool IsWithin(IReadOnlyList<string> some, IReadOnlyList<string> all) => !some.Except(all).Any();
}
