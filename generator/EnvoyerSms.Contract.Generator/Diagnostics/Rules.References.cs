using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// Names that point to something elsewhere in the contract.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor UnknownType = Create(
        RuleIds.UnknownType,
        "The type is not known",
        "'{0}' is not a type {1} can have{2}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor UnknownParameter = Create(
        RuleIds.UnknownParameter,
        "The parameter is not known",
        "'{0}' is not a parameter of {1}{2}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor UnknownError = Create(
        RuleIds.UnknownError,
        "The error is not known",
        "'{0}' is not an error or a detail of this contract{1}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor UnknownRule = Create(
        RuleIds.UnknownRule,
        "The rule is not known",
        "'{0}' is not a rule{1}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor UnknownReference = Create(
        RuleIds.UnknownReference,
        "The name is not known",
        "'{0}' is not {1}{2}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor NotAFlag = Create(
        RuleIds.NotAFlag,
        "The parameter is not a flag",
        "'{0}' is of type {1}, and only a flag can be a condition; name a flag",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor DetailOfAnother = Create(
        RuleIds.DetailOfAnother,
        "The detail is about another parameter",
        "'{0}' is about {1}, not about {2}; name another error",
        DiagnosticSeverity.Warning
    );

    private static ImmutableArray<DiagnosticDescriptor> OfReferences =>
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
