using System.Collections.Immutable;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// Names: in C#, on the wire, beside each other.
internal static partial class Rules
{
    public static readonly Rule BadName = new(
        RuleIds.BadName,
        "The name is not a C# identifier",
        "'{0}' cannot name {1}; {2}",
        RuleSeverity.Error
    );

    public static readonly Rule ReservedName = new(
        RuleIds.ReservedName,
        "The name is taken by C# or by the emitted code",
        "'{0}' cannot name {1}: {2}; choose another",
        RuleSeverity.Error
    );

    public static readonly Rule DuplicateName = new(
        RuleIds.DuplicateName,
        "Two things have one name",
        "{0} and {1} would both be '{2}' in the emitted code; rename one",
        RuleSeverity.Error
    );

    public static readonly Rule DuplicateContract = new(
        RuleIds.DuplicateContract,
        "Two contracts conflict",
        "This contract and the one in '{0}' would both emit '{1}'; rename one or leave one out",
        RuleSeverity.Error
    );

    public static readonly Rule BadWireName = new(
        RuleIds.BadWireName,
        "The wire name cannot be written",
        "'{0}' cannot be {1}; use {2}",
        RuleSeverity.Error
    );

    public static readonly Rule DuplicateWireName = new(
        RuleIds.DuplicateWireName,
        "The wire name occurs twice",
        "'{0}' is already the wire name of '{1}'; correct one of the two",
        RuleSeverity.Error
    );

    public static readonly Rule PathsMeet = new(
        RuleIds.PathsMeet,
        "Two paths meet in one element",
        "'{0}' leads into '{1}', which is read as a value itself; read one of them by a type, or leave one out",
        RuleSeverity.Error
    );

    public static readonly Rule DuplicateValue = new(
        RuleIds.DuplicateValue,
        "The value occurs twice",
        "'{0}' is already {1}; give each its own",
        RuleSeverity.Error
    );

    private static ImmutableArray<Rule> OfNames =>
        ImmutableArray.Create(
            BadName,
            ReservedName,
            DuplicateName,
            DuplicateContract,
            BadWireName,
            DuplicateWireName,
            PathsMeet,
            DuplicateValue
        );
}
