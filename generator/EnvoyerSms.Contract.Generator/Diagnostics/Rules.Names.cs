using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// Names: in C#, on the wire, beside each other.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor BadName = Create(
        RuleIds.BadName,
        "The name is no C# identifier",
        "'{0}' cannot name {1}; {2}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor ReservedName = Create(
        RuleIds.ReservedName,
        "The name is taken by C# or by the emitted code",
        "'{0}' cannot name {1}: {2}; choose another",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor DuplicateName = Create(
        RuleIds.DuplicateName,
        "Two things have one name",
        "{0} and {1} would both be '{2}' in the emitted code; rename one",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor DuplicateContract = Create(
        RuleIds.DuplicateContract,
        "Two contracts clash",
        "This contract and the one in '{0}' would both emit '{1}'; rename one or leave one out",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BadWireName = Create(
        RuleIds.BadWireName,
        "The wire name cannot be written",
        "'{0}' cannot be {1}; use {2}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor DuplicateWireName = Create(
        RuleIds.DuplicateWireName,
        "The wire name stands twice",
        "'{0}' is already the wire name of '{1}'; correct one of the two",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor DuplicateValue = Create(
        RuleIds.DuplicateValue,
        "The value stands twice",
        "'{0}' is already {1}; give each its own",
        DiagnosticSeverity.Error
    );

    private static ImmutableArray<DiagnosticDescriptor> OfNames =>
        ImmutableArray.Create(
            BadName,
            ReservedName,
            DuplicateName,
            DuplicateContract,
            BadWireName,
            DuplicateWireName,
            DuplicateValue
        );
}
