using System;
using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Model;
using Is = EnvoyerSms.Runtime.Constraints.ApiConstraints;
using Say = EnvoyerSms.Runtime.Constraints.ConstraintMessages;

namespace EnvoyerSms.Contract.Generator.Constraints;

/// <summary>
/// A kind of constraint on an instant. At call sites InstantChecks finds such a rule by its kind: what can be known there of time
/// and clocks is another question for each.
/// </summary>
internal sealed record InstantConstraint(string Key, ApiRuleKind Kind)
    : ConstraintKind(
        Key,
        Kind,
        ConstraintArgument.Mark,
        parameter =>
            parameter.Type != ParameterType.DateTime ? "only a dateTime is a point in time"
            : parameter.Repeated ? "no rule holds for each of several points in time"
            : Kind == ApiRuleKind.Unambiguous && !parameter.IsInZone ? "what is sent tells its own offset"
            : ""
    )
{
    /// <summary>
    /// Whether a value keeps to it, by the time it is now. None where it asks for the time zones of the machine: such a rule is left
    /// to the tests of the client.
    /// </summary>
    public Func<DateTimeOffset, DateTimeOffset, bool>? IsKept { get; init; }

    /// <summary>The question is of the time that is written, where the wire has no seconds.</summary>
    public bool IsOfWhatIsSent { get; init; }

    /// <summary>The sentence about the parameter, a value that breaks the rule, and the time it is now.</summary>
    public Func<string, DateTimeOffset, DateTimeOffset, string>? Sentence { get; init; }
}

/// <summary>The rows of the table that are about instants.</summary>
internal static class InstantConstraints
{
    public static IReadOnlyList<InstantConstraint> All { get; } =
    [
        new("future", ApiRuleKind.Future)
        {
            IsKept = Is.Future,
            IsOfWhatIsSent = true,
            Sentence = Say.Future,
            Docs = (_, _) => new("not in the past", "pas dans le passé"),
        },
        new("unambiguous", ApiRuleKind.Unambiguous)
        {
            Docs = (_, _) => new("a local time that occurs only once", "une heure locale qui n'existe qu'une fois"),
        },
    ];
}
