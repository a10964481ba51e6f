using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// What can be wrong around a contract: in the project that compiles it, or in us.
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor InternalError = Create(
        RuleIds.InternalError,
        "The generator failed",
        "The generator failed here: {0}; this is a fault of the package, please report it",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor LanguageTooOld = Create(
        RuleIds.LanguageTooOld,
        "C# is too old for the emitted code",
        "The client of '{0}' needs C# 12 or newer and this project is compiled as C# {1}; set LangVersion to 12 or newer",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor UnknownApiVersion = Create(
        RuleIds.UnknownApiVersion,
        "ApiContractVersion is not known",
        "ApiContractVersion '{0}' is not a version of '{1}'{2}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor ApiVersionTooNew = Create(
        RuleIds.ApiVersionTooNew,
        "ApiContractVersion is later than the contract",
        "ApiContractVersion {0} is later than version {2} of '{1}', the last that this contract describes; lower it or update the contract",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor BadProperty = Create(
        RuleIds.BadProperty,
        "A property of the project has a wrong value",
        "'{0}' is not a value of the property {1}; use {2}",
        DiagnosticSeverity.Error
    );

    public static readonly DiagnosticDescriptor AlreadyReferenced = Create(
        RuleIds.AlreadyReferenced,
        "A referenced assembly carries this client",
        "The client of '{0}' is already in the referenced assembly '{1}' and is not emitted again; set ApiContractEmit to 'always' to emit it, or to 'never' to say so",
        DiagnosticSeverity.Info
    );

    public static readonly DiagnosticDescriptor NoContract = Create(
        RuleIds.NoContract,
        "No contract was found",
        "No contract was found, so no client is emitted; add <ApiContract Include=\"….contract.yaml\" /> or remove the package",
        DiagnosticSeverity.Warning
    );

    public static readonly DiagnosticDescriptor CarriedTwice = Create(
        RuleIds.CarriedTwice,
        "Two referenced assemblies carry this client",
        "The client of '{0}' is in two referenced assemblies, '{1}' and '{2}', and no name of it is clear; keep one of them: let both projects take the compiled client, or give one reference an alias",
        DiagnosticSeverity.Error,
        // The compiler stops here instead of adding an error of its own for each use of the client.
        WellKnownDiagnosticTags.NotConfigurable
    );

    private static ImmutableArray<DiagnosticDescriptor> OfProject =>
        ImmutableArray.Create(
            InternalError,
            LanguageTooOld,
            UnknownApiVersion,
            ApiVersionTooNew,
            BadProperty,
            AlreadyReferenced,
            NoContract,
            CarriedTwice
        );
}
