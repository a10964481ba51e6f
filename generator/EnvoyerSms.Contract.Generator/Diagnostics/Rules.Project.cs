using System.Collections.Immutable;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

// What can be wrong around a contract: in the project that compiles it, or in us.
internal static partial class Rules
{
    public static readonly Rule InternalError = new(
        RuleIds.InternalError,
        "The generator failed",
        "The generator failed here: {0}; this is a bug in the package, please report it",
        RuleSeverity.Error
    );

    public static readonly Rule LanguageTooOld = new(
        RuleIds.LanguageTooOld,
        "C# is too old for the emitted code",
        "The client of '{0}' needs C# 12 or newer and this project is compiled as C# {1}; set LangVersion to 12 or newer",
        RuleSeverity.Error
    );

    public static readonly Rule UnknownApiVersion = new(
        RuleIds.UnknownApiVersion,
        "ApiContractVersion is not known",
        "ApiContractVersion '{0}' is not a version of '{1}'{2}",
        RuleSeverity.Error
    );

    public static readonly Rule ApiVersionTooNew = new(
        RuleIds.ApiVersionTooNew,
        "ApiContractVersion is later than the contract",
        "ApiContractVersion {0} is later than version {2} of '{1}', the last that this contract describes; lower it or update the contract",
        RuleSeverity.Error
    );

    public static readonly Rule BadProperty = new(
        RuleIds.BadProperty,
        "A property of the project has a wrong value",
        "'{0}' is not a value of the property {1}; use {2}",
        RuleSeverity.Error
    );

    public static readonly Rule AlreadyReferenced = new(
        RuleIds.AlreadyReferenced,
        "A referenced assembly contains this client",
        "The client of '{0}' is already in the referenced assembly '{1}' and is not emitted again; set ApiContractEmit to 'always' to emit it, or to 'never' to hide this message",
        RuleSeverity.Information
    );

    public static readonly Rule NoContract = new(
        RuleIds.NoContract,
        "No contract was found",
        "No contract was found, so no client is emitted; add <ApiContract Include=\"….contract.yaml\" /> or remove the package",
        RuleSeverity.Warning
    );

    public static readonly Rule CarriedTwice = new(
        RuleIds.CarriedTwice,
        "Two referenced assemblies contain this client",
        "The client of '{0}' is in two referenced assemblies, '{1}' and '{2}', so its names are ambiguous; keep one of them: let both projects use the compiled client, or give one reference an alias",
        RuleSeverity.Error,
        // The compiler stops here instead of adding an error of its own for each use of the client.
        IsConfigurable: false
    );

    public static readonly Rule RuntimeMissing = new(
        RuleIds.RuntimeMissing,
        "The runtime is not referenced",
        "The emitted client needs EnvoyerSms.Runtime, and this project does not compile against it; remove IncludeAssets and ExcludeAssets from the reference to the package, or reference EnvoyerSms.Runtime as well",
        RuleSeverity.Error,
        IsConfigurable: false
    );

    public static readonly Rule RuntimeAliased = new(
        RuleIds.RuntimeAliased,
        "The runtime is behind an alias",
        "The emitted client needs EnvoyerSms.Runtime, and this project reaches it only by an alias; remove Aliases from the reference to it, or add 'global' to them",
        RuleSeverity.Error,
        IsConfigurable: false
    );

    private static ImmutableArray<Rule> OfProject =>
        ImmutableArray.Create(
            InternalError,
            LanguageTooOld,
            UnknownApiVersion,
            ApiVersionTooNew,
            BadProperty,
            AlreadyReferenced,
            NoContract,
            CarriedTwice,
            RuntimeMissing,
            RuntimeAliased
        );
}
