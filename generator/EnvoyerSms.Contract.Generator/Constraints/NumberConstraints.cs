using System;
using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using Is = EnvoyerSms.Runtime.Constraints.ApiConstraints;
using Say = EnvoyerSms.Runtime.Constraints.ConstraintMessages;

namespace EnvoyerSms.Contract.Generator.Constraints;

/// <summary>A kind of constraint on a whole number: a bound.</summary>
/// <param name="CallSiteRule">Id of the rule that analyzers report, with the value and the bound.</param>
internal sealed record NumberConstraint(string Key, ApiRuleKind Kind, string CallSiteRule)
    : ConstraintKind(
        Key,
        Kind,
        ConstraintArgument.Number,
        parameter => parameter.Type == ParameterType.Integer ? "" : "only an integer has bounds"
    )
{
    /// <summary>Whether a value keeps to a bound.</summary>
    public required Func<long, long, bool> IsKept { get; init; }

    /// <summary>The sentence about the parameter, a value that breaks the rule, and the bound.</summary>
    public required Func<string, long, long, string> Sentence { get; init; }
}

/// <summary>The rows of the table that are about whole numbers.</summary>
internal static class NumberConstraints
{
    public static IReadOnlyList<NumberConstraint> All { get; } =
    [
        new("min", ApiRuleKind.Min, CallSiteRuleIds.BelowMinimum)
        {
            IsLeast = true,
            Least = long.MinValue,
            Excludes = (least, other) => other.Kind == ApiRuleKind.Max && least.Limit > other.Limit,
            IsKept = Is.Min,
            Sentence = (where, value, limit) => Say.Min(where, value, limit, personal: false),
            Docs = (rule, _) => Phrase.AtLeast(rule.Limit),
        },
        new("max", ApiRuleKind.Max, CallSiteRuleIds.AboveMaximum)
        {
            Least = long.MinValue,
            IsKept = Is.Max,
            Sentence = (where, value, limit) => Say.Max(where, value, limit, personal: false),
            Docs = (rule, _) => Phrase.AtMost(rule.Limit),
        },
    ];
}
