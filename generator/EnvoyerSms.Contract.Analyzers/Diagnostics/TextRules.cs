using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Generator.Constraints;
using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Contract.Analyzers.Diagnostics;

/// <summary>The rules that surely hold for one text, in a form that a diagnostic can carry to a fix. No value is in them.</summary>
internal sealed class TextRules(IEnumerable<TextRule> rules)
{
    private readonly ImmutableArray<TextRule> _rules = rules
        .Where(rule => rule.Constraint is not null)
        .ToImmutableArray();

    public static TextRules Read(string written) =>
        new(written.Split(['\n'], StringSplitOptions.RemoveEmptyEntries).Select(TextRule.Read));

    public string Write() => string.Concat(_rules.Select(rule => rule.Write() + "\n"));

    /// <summary>Takes from a text, or from a part of one, what it may not hold.</summary>
    public string Clean(string text) =>
        _rules.Aggregate(text, (clean, rule) => rule.Constraint!.Clean?.Invoke(rule.About(clean)) ?? clean);

    /// <summary>Removes what is too much from the end of a text.</summary>
    public string Cut(string text) =>
        _rules.Aggregate(
            text,
            (cut, rule) => rule.IsKept(cut) ? cut : rule.Constraint!.Cut?.Invoke(rule.About(cut)) ?? cut
        );

    /// <param name="isWhole">Nothing can be added to the text; where something can, less is known of it.</param>
    public bool Accept(string text, bool isWhole) =>
        _rules.All(rule => (!isWhole && !rule.Constraint!.BreaksInPart) || rule.IsKept(text));
}

/// <summary>One of them, as metadata says it.</summary>
internal readonly record struct TextRule(ApiRuleKind Kind, long Limit, string Argument)
{
    /// <summary>Null for what depends on more than the text.</summary>
    public TextConstraint? Constraint =>
        ConstraintKinds.Find(Kind) is TextConstraint { AtCallSite: not null } kind ? kind : null;

    public static TextRule Read(string line)
    {
        var words = line.Split(['\t'], 3);
        return new((ApiRuleKind)Number(words[0]), Number(words[1]), words[2]);
    }

    public string Write() => $"{ConstraintMessages.Number((int)Kind)}\t{ConstraintMessages.Number(Limit)}\t{Argument}";

    public bool IsKept(string text) => Constraint!.IsKept(About(text));

    public CheckedText About(string text) => new(text, Limit, Argument);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
