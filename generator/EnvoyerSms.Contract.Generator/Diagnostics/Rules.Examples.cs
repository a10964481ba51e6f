using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// Examples.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor BadExampleValue = Create(
        RuleIds.BadExampleValue,
        "The value of the example does not fit",
        "'{0}' is not {1}; correct the example",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor ExampleLacksParameter = Create(
        RuleIds.ExampleLacksParameter,
        "The example lacks a parameter",
        "The example lacks the required parameter '{0}'; add it to 'request'",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor ExampleBreaksRule = Create(
        RuleIds.ExampleBreaksRule,
        "The example breaks a rule",
        "{0}, so this example would never be sent; correct the example or the rule",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BadOutcome = Create(
        RuleIds.BadOutcome,
        "The outcome of the example is not clear",
        "{0}; {1}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor UnknownMember = Create(
        RuleIds.UnknownMember,
        "The member is not known",
        "'{0}' is not a member of '{1}'{2}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor NoForm = Create(
        RuleIds.NoForm,
        "No example tells what is sent",
        "No example of '{0}' tells what is sent; add 'form' to one",
        DiagnosticSeverity.Warning
    );

    private static ImmutableArray<DiagnosticDescriptor> OfExamples =>
        ImmutableArray.Create(
            BadExampleValue,
            ExampleLacksParameter,
            ExampleBreaksRule,
            BadOutcome,
            UnknownMember,
            NoForm
        );
}
