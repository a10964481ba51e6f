using System.Collections.Immutable;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// The rules that a contract puts on parameters.
internal static partial class Rules
{
    public static readonly Rule NotOneRule = new(
        RuleIds.NotOneRule,
        "The rule does not say one thing",
        "A rule says exactly one thing, this one {0}; {1}",
        RuleSeverity.Error
    );

    public static readonly Rule RuleDoesNotFit = new(
        RuleIds.RuleDoesNotFit,
        "The rule does not fit the parameter",
        "'{0}' does not fit {1}; {2}",
        RuleSeverity.Error
    );

    public static readonly Rule BadPattern = new(
        RuleIds.BadPattern,
        "The regular expression is wrong",
        "'{0}' is not a regular expression: {1}",
        RuleSeverity.Error
    );

    public static readonly Rule LimitsExclude = new(
        RuleIds.LimitsExclude,
        "Two limits exclude each other",
        "No value can satisfy both '{0}' and '{1}'; correct one of the two",
        RuleSeverity.Error
    );

    public static readonly Rule NeverHolds = new(
        RuleIds.NeverHolds,
        "The condition can never hold",
        "This rule never holds: {0}",
        RuleSeverity.Error
    );

    public static readonly Rule RulesContradict = new(
        RuleIds.RulesContradict,
        "Two rules between parameters contradict",
        "'{0}' and '{1}' are '{2}' here and '{3}' on line {4}; remove one of the two rules",
        RuleSeverity.Error
    );

    public static readonly Rule BadMeasure = new(
        RuleIds.BadMeasure,
        "The measure is wrong",
        "{0}; {1}",
        RuleSeverity.Error
    );

    public static readonly Rule BadDateFormat = new(
        RuleIds.BadDateFormat,
        "The date format is wrong",
        "'{0}' is not a date format: {1}",
        RuleSeverity.Error
    );

    public static readonly Rule SlowPattern = new(
        RuleIds.SlowPattern,
        "The regular expression takes too long",
        "'{0}' took long on the examples, so no more of them are checked against it, and calls would be held up as well; let each part match in one way only",
        RuleSeverity.Warning
    );

    private static ImmutableArray<Rule> OfConstraints =>
        ImmutableArray.Create(
            NotOneRule,
            RuleDoesNotFit,
            BadPattern,
            LimitsExclude,
            NeverHolds,
            RulesContradict,
            BadMeasure,
            BadDateFormat,
            SlowPattern
        );
}
