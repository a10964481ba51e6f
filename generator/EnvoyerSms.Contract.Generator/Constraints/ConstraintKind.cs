using System;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Constraints;

/// <summary>
/// One kind of constraint, a row of <see cref="ConstraintKinds"/>: all that the reader, the examples, the docs, the emitted checks
/// and metadata, the checks of call sites and their fixes know of it. What it is about says its type.
/// </summary>
/// <param name="Key">The key by which contracts write it.</param>
/// <param name="Kind">Its name in emitted code: of the check that a validator calls, and in the metadata that analyzers read.</param>
/// <param name="Argument">What stands after the key.</param>
/// <param name="Refuses">Why a parameter cannot have such a rule; empty where it can.</param>
internal abstract record ConstraintKind(
    string Key,
    ApiRuleKind Kind,
    ConstraintArgument Argument,
    Func<ParameterModel, Wording> Refuses
)
{
    /// <summary>The smallest number that makes sense.</summary>
    public long Least { get; init; } = 1;

    /// <summary>Only bounds of integers are 64 bits wide; counts of characters and items are not.</summary>
    public long Most => Least == long.MinValue ? long.MaxValue : int.MaxValue;

    public bool TakesLimit => Argument is ConstraintArgument.Number or ConstraintArgument.Units;

    /// <summary>
    /// What the XML docs say of such a rule. It gets the rule, and as finished XML what cannot be printed as it is: the pattern, or
    /// the parameters.
    /// </summary>
    public required Func<RuleModel, string, Phrase> Docs { get; init; }

    /// <summary>Whether no value satisfies both such a rule, the first, and another one.</summary>
    public Func<RuleModel, RuleModel, bool> Excludes { get; init; } = (_, _) => false;

    /// <summary>The rule as the author wrote it, <c>maxLength: 20</c>.</summary>
    public string Written(RuleModel rule) =>
        Argument switch
        {
            ConstraintArgument.Number or ConstraintArgument.Units => $"{Key}: {Bounds.Of(rule)}",
            ConstraintArgument.CharacterSet => $"{Key}: {rule.Argument}",
            _ => Key,
        };
}
