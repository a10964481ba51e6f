using System.Collections.Immutable;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// Examples.
internal static partial class Rules
{
    public static readonly Rule BadExampleValue = new(
        RuleIds.BadExampleValue,
        "The value of the example does not fit",
        "'{0}' is not {1}; correct the example",
        RuleSeverity.Error
    );

    public static readonly Rule ExampleLacksParameter = new(
        RuleIds.ExampleLacksParameter,
        "The example lacks a parameter",
        "The example lacks the required parameter '{0}'; add it to 'request'",
        RuleSeverity.Error
    );

    public static readonly Rule ExampleBreaksRule = new(
        RuleIds.ExampleBreaksRule,
        "The example breaks a rule",
        "{0}, so this example would never be sent; correct the example or the rule",
        RuleSeverity.Error
    );

    public static readonly Rule BadOutcome = new(
        RuleIds.BadOutcome,
        "The outcome of the example is not clear",
        "{0}; {1}",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownMember = new(
        RuleIds.UnknownMember,
        "The member is not known",
        "'{0}' is not a member of '{1}'{2}",
        RuleSeverity.Error
    );

    public static readonly Rule NoForm = new(
        RuleIds.NoForm,
        "No example says what is sent",
        "No example of '{0}' says what is sent; add 'form' to one",
        RuleSeverity.Warning
    );

    public static readonly Rule BadExampleForm = new(
        RuleIds.BadExampleForm,
        "The form of the example does not fit",
        "{0}; correct the example",
        RuleSeverity.Warning
    );

    public static readonly Rule BadExampleResponse = new(
        RuleIds.BadExampleResponse,
        "The response of the example does not fit",
        "{0}; correct the example",
        RuleSeverity.Warning
    );

    private static ImmutableArray<Rule> OfExamples =>
        ImmutableArray.Create(
            BadExampleValue,
            ExampleLacksParameter,
            ExampleBreaksRule,
            BadOutcome,
            UnknownMember,
            NoForm,
            BadExampleForm,
            BadExampleResponse
        );
}
