using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;

namespace EnvoyerSms.Contract.Generator.Reading.Rules;

/// <summary>Checks the rules of one operation against each other: each may be valid alone while no value satisfies two of them.</summary>
internal sealed class RuleChecks
{
    // The number of pairs grows with the square of the rules; a parameter with more rules has a mistake of another kind.
    private const int MostCompared = 100;

    private readonly ContractScope _scope;
    private readonly IReadOnlyList<LocatedRule> _between;

    private RuleChecks(ContractScope scope, IReadOnlyList<LocatedRule> between) =>
        (_scope, _between) = (scope, [.. between.Take(MostCompared)]);

    public static void Run(OperationScope operation, IReadOnlyList<LocatedRule> between)
    {
        var checks = new RuleChecks(operation.Contract, between);
        foreach (var rules in operation.Rules.Values)
        {
            foreach (var rule in rules)
                checks.CheckCondition(rule);
            ForEachPair(rules, checks.CheckLimits);
        }
        foreach (var rule in between)
            checks.CheckCondition(rule);
        ForEachPair(between, checks.CheckContradiction);
    }

    private void CheckLimits(LocatedRule first, LocatedRule second)
    {
        if (Excludes(first.Model, second.Model) && MeetWith(first.Model, second.Model))
            _scope.Report(RuleIds.LimitsExclude, second.Location, first.Text, second.Text);
    }

    private void CheckContradiction(LocatedRule first, LocatedRule second)
    {
        var kinds = (first.Model.Kind, second.Model.Kind);
        if (
            kinds
                is not ((ApiRuleKind.Exclusive, ApiRuleKind.Together) or (ApiRuleKind.Together, ApiRuleKind.Exclusive))
            || !MeetWith(first.Model, second.Model)
        )
            return;
        var shared = first.Model.Parameters.Intersect(second.Model.Parameters).ToList();
        if (shared.Count < 2)
            return;
        var line = Words.Number(first.Location.Line + 1);
        _scope.Report(RuleIds.RulesContradict, second.Location, shared[0], shared[1], second.Text, first.Text, line);
    }

    private void CheckCondition(LocatedRule rule)
    {
        if (FindExclusive(rule.Model.When) is var (first, second))
            _scope.Report(
                RuleIds.NeverHolds,
                rule.Location,
                $"'when' asks for '{first}' and '{second}', which are exclusive"
            );
    }

    private static bool Excludes(RuleModel first, RuleModel second) =>
        ConstraintKinds.Of(first.Kind).Excludes(first, second)
        || ConstraintKinds.Of(second.Kind).Excludes(second, first);

    /// <summary>Whether there is a request for which both hold.</summary>
    private bool MeetWith(RuleModel first, RuleModel second)
    {
        var set = first.When.Union(second.When).ToList();
        return !set.Intersect(first.Unless.Concat(second.Unless)).Any()
            && (first.Method is null || second.Method is null || first.Method == second.Method)
            && !(first.Until <= second.Fact.Since || second.Until <= first.Fact.Since)
            && FindExclusive(set) is null;
    }

    /// <summary>Two of the flags that cannot be set together.</summary>
    private (string First, string Second)? FindExclusive(IReadOnlyList<string> flags)
    {
        foreach (var rule in _between)
        {
            // An exclusion that has conditions of its own, or is advice, does not always hold.
            if (
                rule.Model
                is not {
                    Kind: ApiRuleKind.Exclusive,
                    When.Count: 0,
                    Unless.Count: 0,
                    Method: null,
                    Advice: false,
                    Until: null
                }
            )
                continue;
            var both = rule.Model.Parameters.Intersect(flags).ToList();
            if (both.Count > 1)
                return (both[0], both[1]);
        }
        return null;
    }

    private static void ForEachPair(IReadOnlyList<LocatedRule> rules, Action<LocatedRule, LocatedRule> check)
    {
        for (var second = 1; second < rules.Count && second < MostCompared; second++)
        {
            for (var first = 0; first < second; first++)
                check(rules[first], rules[second]);
        }
    }
}
