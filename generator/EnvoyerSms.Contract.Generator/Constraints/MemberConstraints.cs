using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using Is = EnvoyerSms.Runtime.Constraints.ApiConstraints;
using Say = EnvoyerSms.Runtime.Constraints.ConstraintMessages;

namespace EnvoyerSms.Contract.Generator.Constraints;

/// <summary>A kind of constraint between parameters of an operation.</summary>
/// <param name="CallSiteRule">Id of the rule that analyzers report.</param>
internal sealed record MemberConstraint(string Key, ApiRuleKind Kind, string CallSiteRule)
    : ConstraintKind(Key, Kind, ConstraintArgument.Parameters, _ => "")
{
    /// <summary>It is about the values, which need one type; the others ask whether members are set.</summary>
    public bool ComparesValues { get; init; }

    /// <summary>The sentence about a request of which all is known; null where it keeps to the rule.</summary>
    public required Func<KnownMembers, string?> Sentence { get; init; }

    /// <summary>What an analyzer says at one of the members; null where nothing is wrong, or not surely.</summary>
    public required Func<KnownMembers, string, MembersFinding?> AtCallSite { get; init; }
}

/// <summary>The rows of the table that stand between parameters.</summary>
internal static class MemberConstraints
{
    public static IReadOnlyList<MemberConstraint> All { get; } =
    [
        new("different", ApiRuleKind.Different, CallSiteRuleIds.SameValue)
        {
            ComparesValues = true,
            Sentence = members => FindSame(members) is var (first, second) ? Say.Different(first, second) : null,
            Docs = (_, parameters) => new($"different values: {parameters}", $"valeurs différentes : {parameters}"),
            AtCallSite = (members, at) => members.SameAs(at) is { Count: > 0 } same ? new([at, .. same], same) : null,
        },
        new("exclusive", ApiRuleKind.Exclusive, CallSiteRuleIds.ExclusiveMembers)
        {
            Sentence = members => Is.Exclusive(members.Set.Count) ? null : Say.Exclusive(members.Set),
            Docs = (_, parameters) => new($"at most one of {parameters}", $"au plus un parmi {parameters}"),
            AtCallSite = (members, at) =>
                members.Set is { } set && !Is.Exclusive(set.Count)
                    ? new(set, [.. set.Where(name => name != at)])
                    : null,
        },
        new("together", ApiRuleKind.Together, CallSiteRuleIds.MissingCompanion)
        {
            Sentence = members =>
                Is.Together(members.Set.Count, members.Names.Count)
                    ? null
                    : Say.Together(members.NotSet[0], members.Set),
            Docs = (_, parameters) => new($"all or none of {parameters}", $"tous ou aucun parmi {parameters}"),
            AtCallSite = (members, at) =>
                members.NotSet is { Count: > 0 } missing && members.State(at) == true
                    ? new(members.Names, missing)
                    : null,
        },
    ];

    private static (string First, string Second)? FindSame(KnownMembers members)
    {
        var set = members.Set;
        for (var second = 1; second < set.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (members.AreSame(set[first], set[second]))
                    return (set[first], set[second]);
            }
        }
        return null;
    }
}
