using System.Collections.Immutable;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// Names that point to something elsewhere in the contract.
internal static partial class Rules
{
    public static readonly Rule UnknownType = new(
        RuleIds.UnknownType,
        "The type is not known",
        "'{0}' is not a type {1} can have{2}",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownParameter = new(
        RuleIds.UnknownParameter,
        "The parameter is not known",
        "'{0}' is not a parameter of {1}{2}",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownError = new(
        RuleIds.UnknownError,
        "The error is not known",
        "'{0}' is not an error or a detail of this contract{1}",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownRule = new(
        RuleIds.UnknownRule,
        "The rule is not known",
        "'{0}' is not a rule{1}",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownReference = new(
        RuleIds.UnknownReference,
        "The name is not known",
        "'{0}' is not {1}{2}",
        RuleSeverity.Error
    );

    public static readonly Rule NotAFlag = new(
        RuleIds.NotAFlag,
        "The parameter is not a flag",
        "'{0}' is of type {1}, and only a flag can be a condition; name a flag",
        RuleSeverity.Error
    );

    public static readonly Rule DetailOfAnother = new(
        RuleIds.DetailOfAnother,
        "The detail is about another parameter",
        "'{0}' is about {1}, not about {2}; name another error",
        RuleSeverity.Warning
    );

    private static ImmutableArray<Rule> OfReferences =>
        ImmutableArray.Create(
            UnknownType,
            UnknownParameter,
            UnknownError,
            UnknownRule,
            UnknownReference,
            NotAFlag,
            DetailOfAnother
        );
}
