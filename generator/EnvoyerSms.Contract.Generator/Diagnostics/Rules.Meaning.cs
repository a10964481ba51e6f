using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// What the contract says of the API: its history, types, errors, addresses.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor BadVersion = Create(
        RuleIds.BadVersion,
        "The version is not a version",
        "'{0}' is not a version; write numbers and points, as in 2.10.0",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor LaterThanApi = Create(
        RuleIds.LaterThanApi,
        "The version is later than the API's",
        "Version {0} is later than the API's version {1}; raise 'api.version' or correct this",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor VersionNotInTable = Create(
        RuleIds.VersionNotInTable,
        "The version is not in the table of versions",
        "Version {0} is not in 'api.versions'{1}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor DeprecatedBeforeSince = Create(
        RuleIds.DeprecatedBeforeSince,
        "Deprecated before it was there",
        "Deprecated since {0}, but there since {1} only; correct one of the two",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor OlderThanOwner = Create(
        RuleIds.OlderThanOwner,
        "There before what holds it",
        "There since {0}, but {1} came with {2} only; correct one of the two",
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor TypeNeverEnds = Create(
        RuleIds.TypeNeverEnds,
        "The type can never end",
        "A '{0}' holds {1} and so could never end; make a field on the way optional or repeated",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor Unused = Create(
        RuleIds.Unused,
        "The name is never used",
        "{0} is never used; use it or remove it",
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor RequiredAfterEffect = Create(
        RuleIds.RequiredAfterEffect,
        "A call with an effect depends on a field of its response",
        "'{0}' is required, and '{1}' answers it after its effect: without the field a success would be taken for a malformed response; leave 'required' out, or give '{1}' a response type of its own",
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor TimeZoneMissing = Create(
        RuleIds.TimeZoneMissing,
        "The time zone is missing",
        "A date and time needs to know its time zone; add 'timeZone' to 'api'",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BadDetailMessage = Create(
        RuleIds.BadDetailMessage,
        "The message does not follow from its error",
        "The message of a detail begins with '{0}' and one of {1}; correct it",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BadBaseAddress = Create(
        RuleIds.BadBaseAddress,
        "The base address is wrong",
        "'{0}' is not a base address: {1}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BadPath = Create(
        RuleIds.BadPath,
        "The path is wrong",
        "'{0}' is not a path below the base address: {1}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BadScheme = Create(
        RuleIds.BadScheme,
        "The authentication scheme is wrong",
        "{0}; {1}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BadBasis = Create(
        RuleIds.BadBasis,
        "The basis cannot be read",
        "'{0}' is not a basis: {1}",
        DiagnosticSeverity.Error
    );

    private static ImmutableArray<DiagnosticDescriptor> OfMeaning =>
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
            BadDetailMessage,
            BadBaseAddress,
            BadPath,
            BadScheme,
            BadBasis
        );
}
