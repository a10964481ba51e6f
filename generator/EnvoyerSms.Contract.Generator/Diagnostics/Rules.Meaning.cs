using System.Collections.Immutable;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// What the contract says of the API: its history, types, errors, addresses.
internal static partial class Rules
{
    public static readonly Rule BadVersion = new(
        RuleIds.BadVersion,
        "The version is not a version",
        "'{0}' is not a version; write numbers and dots, as in 2.10.0",
        RuleSeverity.Error
    );

    public static readonly Rule LaterThanApi = new(
        RuleIds.LaterThanApi,
        "The version is later than the API's",
        "Version {0} is later than the API's version {1}; raise 'api.version' or correct this",
        RuleSeverity.Error
    );

    public static readonly Rule VersionNotInTable = new(
        RuleIds.VersionNotInTable,
        "The version is not in the table of versions",
        "Version {0} is not in 'api.versions'{1}",
        RuleSeverity.Error
    );

    public static readonly Rule DeprecatedBeforeSince = new(
        RuleIds.DeprecatedBeforeSince,
        "Deprecated before it existed",
        "Deprecated since {0}, but introduced only in {1}; correct one of the two",
        RuleSeverity.Error
    );

    public static readonly Rule OlderThanOwner = new(
        RuleIds.OlderThanOwner,
        "Older than what contains it",
        "Introduced in {0}, but {1} only in {2}; correct one of the two",
        RuleSeverity.Warning
    );

    public static readonly Rule TypeNeverEnds = new(
        RuleIds.TypeNeverEnds,
        "The type contains itself without end",
        "A '{0}' contains {1} without end; make one of these fields optional or repeated",
        RuleSeverity.Error
    );

    public static readonly Rule Unused = new(
        RuleIds.Unused,
        "The name is never used",
        "{0} is never used; use it or remove it",
        RuleSeverity.Warning
    );

    public static readonly Rule SharedPath = new(
        RuleIds.SharedPath,
        "A call that may be repeated shares its path with one that may not",
        "'{0}' is '{1}', so it may be sent again, and has the path of '{2}', which is '{3}': where both are sent by one method, the API may take one for the other; correct the effect or the path",
        RuleSeverity.Warning
    );

    public static readonly Rule RequiredAfterEffect = new(
        RuleIds.RequiredAfterEffect,
        "A call with an effect depends on a field of its response",
        "'{0}' is required in the response of '{1}', which has an effect: a success without the field is a success all the same, so the member may be null; remove 'required', or give '{1}' a response type of its own",
        RuleSeverity.Warning
    );

    public static readonly Rule TimeZoneMissing = new(
        RuleIds.TimeZoneMissing,
        "The time zone is missing",
        "A date and time needs a time zone; add 'timeZone' to 'api'",
        RuleSeverity.Error
    );

    public static readonly Rule BadDetailMessage = new(
        RuleIds.BadDetailMessage,
        "The message does not follow from its error",
        "The message of a detail begins with '{0}' and one of {1}; correct it",
        RuleSeverity.Error
    );

    public static readonly Rule BadBaseAddress = new(
        RuleIds.BadBaseAddress,
        "The base address is wrong",
        "'{0}' is not a base address: {1}",
        RuleSeverity.Error
    );

    public static readonly Rule BadPath = new(
        RuleIds.BadPath,
        "The path is wrong",
        "'{0}' is not a path below the base address: {1}",
        RuleSeverity.Error
    );

    public static readonly Rule BadScheme = new(
        RuleIds.BadScheme,
        "The authentication scheme is wrong",
        "{0}; {1}",
        RuleSeverity.Error
    );

    public static readonly Rule BadBasis = new(
        RuleIds.BadBasis,
        "The basis cannot be read",
        "'{0}' is not a basis: {1}",
        RuleSeverity.Error
    );

    public static readonly Rule InsecureBaseAddress = new(
        RuleIds.InsecureBaseAddress,
        "The base address is not encrypted",
        "'{0}' sends credentials and texts unencrypted, which clients refuse unless their option AllowInsecureHttp is set; write https if the API has it",
        RuleSeverity.Warning
    );

    private static ImmutableArray<Rule> OfMeaning =>
        ImmutableArray.Create(
            BadVersion,
            LaterThanApi,
            VersionNotInTable,
            DeprecatedBeforeSince,
            OlderThanOwner,
            TypeNeverEnds,
            Unused,
            TimeZoneMissing,
            RequiredAfterEffect,
            SharedPath,
            BadDetailMessage,
            BadBaseAddress,
            BadPath,
            BadScheme,
            BadBasis,
            InsecureBaseAddress
        );
}
