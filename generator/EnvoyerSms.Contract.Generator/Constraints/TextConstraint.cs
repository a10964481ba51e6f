using System;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Constraints;

/// <summary>A kind of constraint on a text, or on each text of a list.</summary>
internal sealed record TextConstraint(string Key, ApiRuleKind Kind, ConstraintArgument Argument)
    : ConstraintKind(
        Key,
        Kind,
        Argument,
        parameter => parameter.Type == ParameterType.String ? "" : "only a string has characters"
    )
{
    public required Func<CheckedText, bool> IsKept { get; init; }

    /// <summary>The sentence about a text that breaks the rule. It gets the parameter, with the index in its list.</summary>
    public required Func<string, CheckedText, string> Sentence { get; init; }

    /// <summary>
    /// What an analyzer says of a text that breaks the rule. None for a kind that depends on more than the text: MeasureChecks counts
    /// units, whatever flags the program sets.
    /// </summary>
    public Func<CallSiteText, CallSiteFinding>? AtCallSite { get; init; }

    /// <summary>What an analyzer says of a text that keeps to the rule; null where there is nothing to say.</summary>
    public Func<CallSiteText, CallSiteFinding?>? WhereKept { get; init; }

    /// <summary>Whether a text breaks it wherever the program runs; only for a kind of which that is another question than whether it is kept here.</summary>
    public Func<CheckedText, bool>? IsBrokenEverywhere { get; init; }

    /// <summary>A text that breaks it still does, whatever is added to the text.</summary>
    public bool BreaksInPart { get; init; }

    /// <summary>Of several such rules the first that a text breaks says it: the others ask for less of the same.</summary>
    public bool IsToldOnce { get; init; }

    /// <summary>Nothing more is said of a text that breaks it.</summary>
    public bool EndsChecks { get; init; }

    /// <summary>For the fix: the text, or a part of it, without what the rule refuses.</summary>
    public Func<CheckedText, string>? Clean { get; init; }

    /// <summary>For the fix: the text without what the rule refuses at its end.</summary>
    public Func<CheckedText, string>? Cut { get; init; }

    /// <summary>The fix changes the text, so the diagnostic tells it all rules that the text must keep to.</summary>
    public bool HasFix => Clean is not null || Cut is not null;

    /// <summary>What an analyzer says of a text at a call site, of which perhaps a part only is known; null where there is nothing to say.</summary>
    public CallSiteFinding? Find(CallSiteText site) =>
        AtCallSite is null || (!site.IsWhole && !BreaksInPart) ? null
        : IsBrokenEverywhere?.Invoke(site.Text) ?? !IsKept(site.Text) ? AtCallSite(site)
        : WhereKept?.Invoke(site);
}
