using System.Collections.Immutable;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// Keys, and the kinds of values they take.
internal static partial class Rules
{
    public static readonly Rule UnknownKey = new(
        RuleIds.UnknownKey,
        "The key is not known",
        "'{0}' is not a key of {1}{2}",
        RuleSeverity.Error
    );

    public static readonly Rule MissingKey = new(
        RuleIds.MissingKey,
        "A key is missing",
        "{0} lacks the key '{1}'; add it",
        RuleSeverity.Error
    );

    public static readonly Rule DuplicateKey = new(
        RuleIds.DuplicateKey,
        "The key occurs twice",
        "'{0}' is already on line {1}; remove or rename one of the two",
        RuleSeverity.Error
    );

    public static readonly Rule WrongKind = new(
        RuleIds.WrongKind,
        "The value is of the wrong kind",
        "{0} must be {1}, not {2}",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownChoice = new(
        RuleIds.UnknownChoice,
        "The value is not a known one",
        "'{0}' is not {1}{2}",
        RuleSeverity.Error
    );

    public static readonly Rule BadValue = new(
        RuleIds.BadValue,
        "The value does not fit",
        "'{0}' is not {1}; correct it",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownLanguage = new(
        RuleIds.UnknownLanguage,
        "The contract language is not known",
        "Version '{0}' of the contract language is not known; write 1 or 1.1, or update the package",
        RuleSeverity.Error
    );

    public static readonly Rule KeyDoesNotFit = new(
        RuleIds.KeyDoesNotFit,
        "The key does not fit here",
        "'{0}' does not fit {1}; {2}",
        RuleSeverity.Error
    );

    public static readonly Rule NotInLanguage = new(
        RuleIds.NotInLanguage,
        "The contract language has no such thing",
        "'{0}' is not in the contract language: {1}",
        RuleSeverity.Error
    );

    private static ImmutableArray<Rule> OfKeys =>
        ImmutableArray.Create(
            UnknownKey,
            MissingKey,
            DuplicateKey,
            WrongKind,
            UnknownChoice,
            BadValue,
            UnknownLanguage,
            NotInLanguage,
            KeyDoesNotFit
        );
}
