using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// The rules that a contract puts on parameters.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NotOneRule = Create(
        RuleIds.NotOneRule,
        "The rule does not say one thing",
        "A rule says exactly one thing, this one {0}; {1}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor RuleDoesNotFit = Create(
        RuleIds.RuleDoesNotFit,
        "The rule does not fit the parameter",
        "'{0}' does not fit {1}; {2}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BadPattern = Create(
        RuleIds.BadPattern,
        "The regular expression is wrong",
        "'{0}' is not a regular expression: {1}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor LimitsExclude = Create(
        RuleIds.LimitsExclude,
        "Two limits exclude each other",
        "No value can satisfy both '{0}' and '{1}'; correct one of the two",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor NeverHolds = Create(
        RuleIds.NeverHolds,
        "The condition can never hold",
        "This rule never holds: {0}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor RulesContradict = Create(
        RuleIds.RulesContradict,
        "Two rules between parameters contradict",
        "'{0}' and '{1}' are told to be {2} here and {3} on line {4}; remove one of the two rules",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BadMeasure = Create(
        RuleIds.BadMeasure,
        "The measure is wrong",
        "{0}; {1}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BadDateFormat = Create(
        RuleIds.BadDateFormat,
        "The date format is wrong",
        "'{0}' is not a date format: {1}",
        DiagnosticSeverity.Error
    );

    private static ImmutableArray<DiagnosticDescriptor> OfConstraints =>
        ImmutableArray.Create(
            NotOneRule,
            RuleDoesNotFit,
            BadPattern,
            LimitsExclude,
            NeverHolds,
            RulesContradict,
            BadMeasure,
            BadDateFormat
        );
}
