using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// Keys, and the kinds of values they take.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor UnknownKey = Create(
        RuleIds.UnknownKey,
        "The key is not known",
        "'{0}' is not a key of {1}{2}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor MissingKey = Create(
        RuleIds.MissingKey,
        "A key is missing",
        "{0} lacks the key '{1}'; add it",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor DuplicateKey = Create(
        RuleIds.DuplicateKey,
        "The key stands twice",
        "'{0}' already stands on line {1}; remove or rename one of the two",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor WrongKind = Create(
        RuleIds.WrongKind,
        "The value is of the wrong kind",
        "{0} must be {1}, not {2}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor UnknownChoice = Create(
        RuleIds.UnknownChoice,
        "The value is not one of those known",
        "'{0}' is not {1}{2}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BadValue = Create(
        RuleIds.BadValue,
        "The value does not fit",
        "'{0}' is not {1}; correct it",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor UnknownLanguage = Create(
        RuleIds.UnknownLanguage,
        "The contract language is not known",
        "Version '{0}' of the contract language is not known; write 1, or update the package",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor KeyDoesNotFit = Create(
        RuleIds.KeyDoesNotFit,
        "The key does not fit here",
        "'{0}' does not fit {1}; {2}",
        DiagnosticSeverity.Error
    );

    private static ImmutableArray<DiagnosticDescriptor> OfKeys =>
        ImmutableArray.Create(
            UnknownKey,
            MissingKey,
            DuplicateKey,
            WrongKind,
            UnknownChoice,
            BadValue,
            UnknownLanguage,
            KeyDoesNotFit
        );
}
