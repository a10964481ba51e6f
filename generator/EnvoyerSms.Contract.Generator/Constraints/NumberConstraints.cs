using System;
using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using Is = EnvoyerSms.Runtime.Constraints.ApiConstraints;
using Say = EnvoyerSms.Runtime.Constraints.ConstraintMessages;

namespace EnvoyerSms.Contract.Generator.Constraints;

/// <summary>A kind of constraint on a number, a day or a length of time, or on each of a list: a bound.</summary>
/// <param name="CallSiteRule">Id of the rule that analyzers report, with the value and the bound.</param>
internal sealed record NumberConstraint(string Key, ApiRuleKind Kind, string CallSiteRule)
    : ConstraintKind(
        Key,
        Kind,
        ConstraintArgument.Number,
        parameter => HasBounds(parameter.Type) ? "" : "only numbers, dates and durations have bounds"
    )
{
    /// <summary>Whether a whole number keeps to a bound.</summary>
    public required Func<long, long, bool> IsKept { get; init; }

    /// <summary>The same of what <see cref="Bounds"/> orders.</summary>
    public required Func<decimal, decimal, bool> IsKeptInOrder { get; init; }

    /// <summary>The sentence about the parameter, a value that breaks the rule, and the bound.</summary>
    public required Func<string, string, string, string> Sentence { get; init; }

    public static bool HasBounds(ParameterType type) =>
        type is ParameterType.Integer or ParameterType.Decimal or ParameterType.Date or ParameterType.Duration;
}

/// <summary>The rows of the table that are about bounds.</summary>
internal static class NumberConstraints
{
    public static IReadOnlyList<NumberConstraint> All { get; } =
    [
        new("min", ApiRuleKind.Min, CallSiteRuleIds.BelowMinimum)
        {
            Least = long.MinValue,
            Excludes = (least, other) => other.Kind == ApiRuleKind.Max && Bounds.IsAbove(least, other),
            IsKept = Is.Min,
            IsKeptInOrder = Is.Min,
            Sentence = (where, value, limit) => Say.Min(where, value, limit, personal: false),
            Docs = (rule, _) => new($"at least {Bounds.Of(rule)}", $"au moins {Bounds.Of(rule)}"),
        },
        new("max", ApiRuleKind.Max, CallSiteRuleIds.AboveMaximum)
        {
            Least = long.MinValue,
            IsKept = Is.Max,
            IsKeptInOrder = Is.Max,
            Sentence = (where, value, limit) => Say.Max(where, value, limit, personal: false),
            Docs = (rule, _) => new($"at most {Bounds.Of(rule)}", $"au plus {Bounds.Of(rule)}"),
        },
    ];
}
