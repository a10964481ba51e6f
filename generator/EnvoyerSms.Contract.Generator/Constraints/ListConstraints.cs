using System;
using System.Collections.Generic;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using Is = EnvoyerSms.Runtime.Constraints.ApiConstraints;
using Say = EnvoyerSms.Runtime.Constraints.ConstraintMessages;

namespace EnvoyerSms.Contract.Generator.Constraints;

/// <summary>A kind of constraint on a list as a whole.</summary>
/// <param name="CallSiteRule">Id of the rule that analyzers report.</param>
internal abstract record ListConstraint(string Key, ApiRuleKind Kind, ConstraintArgument Argument, string CallSiteRule)
    : ConstraintKind(Key, Kind, Argument, parameter => parameter.Repeated ? "" : "only what is repeated has items");

/// <summary>A kind of constraint on how many items a list has. One that is broken says enough of the list.</summary>
internal sealed record CountConstraint(string Key, ApiRuleKind Kind, string CallSiteRule)
    : ListConstraint(Key, Kind, ConstraintArgument.Number, CallSiteRule)
{
    /// <summary>Whether a count keeps to a limit.</summary>
    public required Func<int, long, bool> IsKept { get; init; }

    /// <summary>A list that breaks it still does, whatever is added to the list.</summary>
    public bool BreaksInPart { get; init; }

    /// <summary>The sentence about the parameter, a count that breaks the rule, and the limit.</summary>
    public required Func<string, int, long, string> Sentence { get; init; }
}

/// <summary>A kind of constraint between the items of a list.</summary>
internal sealed record ItemsConstraint(string Key, ApiRuleKind Kind, string CallSiteRule)
    : ListConstraint(Key, Kind, ConstraintArgument.Items, CallSiteRule)
{
    /// <summary>Each item that breaks it, with the earlier one it breaks it with; the argument of the rule says what the items are.</summary>
    public required Func<IReadOnlyList<string?>, string, IEnumerable<(int Index, int First)>> Broken { get; init; }

    /// <summary>The sentence about two items.</summary>
    public required Func<string, string, string> Sentence { get; init; }
}

/// <summary>The rows of the table that are about lists.</summary>
internal static class ListConstraints
{
    public static IReadOnlyList<ListConstraint> All { get; } =
    [
        new CountConstraint("minItems", ApiRuleKind.MinItems, CallSiteRuleIds.TooFewItems)
        {
            IsLeast = true,
            Excludes = (least, other) => other.Kind == ApiRuleKind.MaxItems && least.Limit > other.Limit,
            IsKept = Is.MinItems,
            Sentence = Say.MinItems,
            Docs = (rule, _) => Phrase.AtLeast(rule.Limit, "item", "élément"),
        },
        new CountConstraint("maxItems", ApiRuleKind.MaxItems, CallSiteRuleIds.TooManyItems)
        {
            IsKept = Is.MaxItems,
            BreaksInPart = true,
            Sentence = Say.MaxItems,
            Docs = (rule, _) => Phrase.AtMost(rule.Limit, "item", "élément"),
        },
        new ItemsConstraint("distinct", ApiRuleKind.Distinct, CallSiteRuleIds.DuplicateItem)
        {
            Broken = (items, argument) => Is.Repeats(items, argument == Is.OfPhones),
            Sentence = Say.Distinct,
            Docs = (_, _) => new("no item twice", "aucun élément en double"),
        },
    ];
}
