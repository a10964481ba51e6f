using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Sections;
using EnvoyerSms.Contract.Generator.Reading.Yaml;
using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Contract.Generator.Reading.Rules;

/// <summary>What stands after the key of a kind of constraint.</summary>
internal static class RuleArguments
{
    private const int LongestPattern = 500;

    /// <summary>The value of the key of the kind; null, and reported, where it cannot be read.</summary>
    public static (long Limit, string Argument)? Read(Keys rule, ConstraintKind kind, ParameterModel parameter)
    {
        switch (kind.Argument)
        {
            case ConstraintArgument.Number
                when kind is NumberConstraint
                    && parameter.Type is ParameterType.Decimal or ParameterType.Date or ParameterType.Duration:
                return ReadBound(rule, kind.Key, parameter) is { } bound ? (0, bound) : null;
            case ConstraintArgument.Number:
            case ConstraintArgument.Units:
                if (rule.OptionalNumber(kind.Key, kind.Least, kind.Most) is not { } limit)
                    return null;
                if (kind.Argument == ConstraintArgument.Units)
                    CheckUnits(rule, kind, limit, parameter.Measure);
                return (limit, "");
            case ConstraintArgument.CharacterSet:
                var set = rule.OptionalScalar(kind.Key);
                return rule.AsChoice(set, "a character set", Choices.CharacterSets) is null ? null : (0, set!.Text);
            case ConstraintArgument.Pattern:
                return ReadPattern(rule, kind.Key) is { } pattern ? (0, pattern) : null;
            case ConstraintArgument.Items:
                ReadMark(rule, kind.Key);
                return (0, parameter.Type == ParameterType.Phone ? ApiConstraints.OfPhones : "");
            default:
                ReadMark(rule, kind.Key);
                return (0, "");
        }
    }

    private static string? ReadBound(Keys rule, string key, ParameterModel parameter)
    {
        if (rule.OptionalScalar(key) is not { } bound)
            return null;
        switch (parameter.Type)
        {
            case ParameterType.Decimal when DecimalNumber.Parse(bound.Text) is { } number:
                return Bounds.Print(number);
            case ParameterType.Date when Day.Parse(bound.Text) is { } day:
                return Bounds.Print(day);
            case ParameterType.Duration when Durations.Parse(bound.Text, parameter.Unit) is { } span:
                return Bounds.Print(span);
        }
        var wanted = parameter.Type switch
        {
            ParameterType.Decimal => DecimalNumber.Wanted,
            ParameterType.Date => Day.Wanted,
            _ => Durations.Wanted,
        };
        rule.Scope.Report(RuleIds.BadValue, bound.Location, Words.Short(bound.Text), wanted);
        return null;
    }

    private static void ReadMark(Keys rule, string key)
    {
        if (rule.Optional(key) is not YamlScalar { IsPlain: true, Text: "true" } and { } node)
            rule.Scope.Report(
                RuleIds.WrongKind,
                node.Location,
                Words.Quoted(key),
                node is YamlScalar { Text: "true" } ? "true without quotes" : "true, or the rule left out",
                node.Kind
            );
    }

    private static void CheckUnits(Keys rule, ConstraintKind kind, long limit, MeasureModel? measure)
    {
        if (measure is not { Segments.Count: > 0 } || limit <= measure.Segments[measure.Segments.Count - 1])
            return;
        var most = Words.Number(measure.Segments[measure.Segments.Count - 1]);
        Wording what = $"{Words.Number(limit)} units are more than the {most} that the segments hold";
        rule.Scope.Report(RuleIds.BadMeasure, rule.LocationOf(kind.Key), what, "lower the limit or add a segment");
    }

    public static void CheckBetween(
        Keys rule,
        MemberConstraint kind,
        IReadOnlyList<YamlScalar> names,
        OperationScope operation
    )
    {
        var different = names.Select(name => name.Text).Distinct().Count();
        if (
            (different < 2 || different < names.Count)
            && rule.Optional(kind.Key) is YamlSequence list
            && list.Items.Count == names.Count
        )
            rule.Scope.Report(RuleIds.BadValue, list.Location, kind.Key, "a list of two or more different parameters");
        foreach (var name in names)
        {
            var advice =
                kind.ComparesValues ? WhyNotCompared(operation, names[0].Text, name.Text)
                : operation.IsRequired(name.Text) ? "it is required and so always set"
                : Wording.None;
            if (advice.IsEmpty)
                continue;
            rule.Scope.Report(RuleIds.RuleDoesNotFit, name.Location, kind.Key, Words.Quoted(name.Text), advice);
            return;
        }
    }

    private static Wording WhyNotCompared(OperationScope operation, string first, string second)
    {
        var types = new[] { operation.TypeOf(first), operation.TypeOf(second) };
        return types[1] == "flag" ? "only what has values can differ"
            : operation.IsRepeated(second) ? "lists cannot be compared"
            : types[0] != types[1] && types.All(type => operation.Contract.IsParameterType(type))
                ? "only parameters of one type can be compared"
            : Wording.None;
    }

    private static string? ReadPattern(Keys rule, string key)
    {
        if (rule.OptionalScalar(key) is not { } pattern)
            return null;
        var reason = Wording.None;
        if (pattern.Text.Length > LongestPattern)
            reason = $"it is longer than {Words.Number(LongestPattern)} characters";
        else
        {
            try
            {
                ApiPattern.Create(pattern.Text);
            }
            catch (ArgumentException exception)
            {
                reason = $".NET says '{Words.Short(exception.Message)}'";
            }
        }
        if (reason.IsEmpty)
            return pattern.Text;
        rule.Scope.Report(RuleIds.BadPattern, pattern.Location, Words.Short(pattern.Text), reason);
        return null;
    }
}
