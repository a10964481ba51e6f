using System.Collections.Immutable;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeDirection;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeKinds;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeLevel;

namespace EnvoyerSms.Contract.Generator.Comparison.Rules;

/// <summary>What can change of credentials, of the ways to send them, and of how much may be asked.</summary>
internal static class AccessChanges
{
    // csharpier-ignore-start
    public static readonly ChangeRule OptionalCredentialAdded = new("ESMS2701", "ESMS2702", Minor, Source, Request,
        new("An optional credential was added", "Un identifiant facultatif a été ajouté"),
        new("The optional credential '{0}' is new", "L’identifiant facultatif « {0} » est nouveau"));

    public static readonly ChangeRule OptionalCredentialRemoved = new("ESMS2702", "ESMS2701", Major, Source | Binary | Wire, Request,
        new("An optional credential was removed", "Un identifiant facultatif a été retiré"),
        new("The optional credential '{0}' is gone", "L’identifiant facultatif « {0} » a disparu"));

    public static readonly ChangeRule RequiredCredentialAdded = new("ESMS2703", "ESMS2704", Major, Behaviour | Wire, Request,
        new("A required credential was added", "Un identifiant obligatoire a été ajouté"),
        new("The required credential '{0}' is new: calls without it are refused", "L’identifiant obligatoire « {0} » est nouveau : sans lui, les appels sont refusés"));

    public static readonly ChangeRule RequiredCredentialRemoved = new("ESMS2704", "ESMS2703", Major, Source | Binary | Wire, Request,
        new("A required credential was removed", "Un identifiant obligatoire a été retiré"),
        new("The required credential '{0}' is gone", "L’identifiant obligatoire « {0} » a disparu"));

    public static readonly ChangeRule CredentialRenamed = new("ESMS2705", "ESMS2705", Major, Source | Binary, Request,
        new("A credential was renamed", "Un identifiant a été renommé"),
        new("The credential '{1}' is called '{2}' now", "L’identifiant « {1} » s’appelle désormais « {2} »"));

    public static readonly ChangeRule CredentialRequired = new("ESMS2706", "ESMS2707", Major, Behaviour, Request,
        new("A credential became required", "Un identifiant est devenu obligatoire"),
        new("'{0}' is required now: calls without it are refused", "« {0} » est désormais obligatoire : sans lui, les appels sont refusés"));

    public static readonly ChangeRule CredentialOptional = new("ESMS2707", "ESMS2706", Minor, Behaviour, Request,
        new("A credential became optional", "Un identifiant est devenu facultatif"),
        new("'{0}' may be left out now", "« {0} » peut désormais manquer"));

    public static readonly ChangeRule CredentialTypeChanged = new("ESMS2708", "ESMS2708", Major, Source | Binary, Request,
        new("The type of a credential changed", "Le type d’un identifiant a changé"),
        new("'{0}' is '{2}'; it was '{1}'", "« {0} » est « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule CredentialWireChanged = new("ESMS2709", "ESMS2709", Major, Wire, Request,
        new("A credential has another wire name", "Un identifiant a un autre nom dans la requête"),
        new("'{0}' is sent as '{2}'; it was '{1}'", "« {0} » part sous « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule SchemeAdded = new("ESMS2711", "ESMS2712", Minor, Source, Request,
        new("A scheme was added", "Une méthode d’authentification a été ajoutée"),
        new("The scheme '{0}' is new", "La méthode « {0} » est nouvelle"));

    public static readonly ChangeRule SchemeRemoved = new("ESMS2712", "ESMS2711", Major, Source | Binary, Request,
        new("A scheme was removed", "Une méthode d’authentification a été retirée"),
        new("The scheme '{0}' is gone", "La méthode « {0} » a disparu"));

    public static readonly ChangeRule SchemeRenamed = new("ESMS2713", "ESMS2713", Major, Source | Binary, Request,
        new("A scheme was renamed", "Une méthode d’authentification a été renommée"),
        new("The scheme '{1}' is called '{2}' now", "La méthode « {1} » s’appelle désormais « {2} »"));

    public static readonly ChangeRule SchemeKindChanged = new("ESMS2714", "ESMS2714", Major, Wire, Request,
        new("A scheme sends credentials in another place", "Une méthode place les identifiants ailleurs"),
        new("'{0}' sends by '{2}'; it was '{1}'", "« {0} » envoie par « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule SchemeHeaderChanged = new("ESMS2715", "ESMS2715", Major, Wire, Request,
        new("A scheme uses another header", "Une méthode utilise un autre en-tête"),
        new("'{0}' uses the header '{2}'; it was '{1}'", "« {0} » utilise l’en-tête « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule SchemeCredentialsChanged = new("ESMS2716", "ESMS2716", Major, Wire, Request,
        new("A scheme carries other credentials", "Une méthode porte d’autres identifiants"),
        new("'{0}' carries {2}; it carried {1}", "« {0} » porte {2} ; c’était {1}"));

    public static readonly ChangeRule SchemeCautionChanged = new("ESMS2717", "ESMS2717", None, Documentation, Request,
        new("The caution of a scheme changed", "La mise en garde d’une méthode a changé"),
        new("What is said of choosing '{0}' is now: {2}", "Ce qui est dit du choix de « {0} » est désormais : {2}"));

    public static readonly ChangeRule DefaultSchemeChanged = new("ESMS2718", "ESMS2718", Major, Wire | Behaviour, Request,
        new("The default scheme changed", "La méthode par défaut a changé"),
        new("Credentials are sent by '{2}' unless told otherwise; it was '{1}'", "Les identifiants partent par « {2} » sauf avis contraire ; c’était « {1} »"));

    public static readonly ChangeRule SchemeOrderChanged = new("ESMS2719", "ESMS2719", Major, Binary, Request,
        new("The order of schemes changed", "L’ordre des méthodes d’authentification a changé"),
        new("The schemes are {2}; they were {1}. Compiled code means others by the same numbers", "Les méthodes sont {2} ; c’était {1}. Le code déjà compilé en désigne d’autres par les mêmes numéros"));

    public static readonly ChangeRule SchemePrefixChanged = new("ESMS2720", "ESMS2720", Major, Wire, Request,
        new("Another prefix stands before a credential", "Un autre préfixe précède un identifiant"),
        new("'{0}' sends '{2}' before the credential; it was '{1}'", "« {0} » envoie « {2} » avant l’identifiant ; c’était « {1} »"));

    public static readonly ChangeRule AddressCredentialsChanged = new("ESMS2721", "ESMS2721", Major, Wire, Request,
        new("Other credentials stand in the base address", "D’autres identifiants figurent dans l’adresse de base"),
        new("The base address holds {2}; it held {1}", "L’adresse de base contient {2} ; c’était {1}"));

    public static readonly ChangeRule SchemeCautionAdded = new("ESMS2722", "ESMS2723", Minor, Source, Request,
        new("A caution was added to a scheme", "Une mise en garde a été ajoutée à une méthode"),
        new("Code that chooses '{0}' is warned now: {2}", "Le code qui choisit « {0} » est désormais averti : {2}"));

    public static readonly ChangeRule SchemeCautionRemoved = new("ESMS2723", "ESMS2722", Patch, Source, Request,
        new("A caution was removed from a scheme", "Une mise en garde a été retirée d’une méthode"),
        new("Code that chooses '{0}' is no longer warned: {1}", "Le code qui choisit « {0} » n’est plus averti : {1}"));

    public static readonly ChangeRule RateLimitAdded = new("ESMS2731", "ESMS2732", Major, Behaviour, Request,
        new("A rate limit was added", "Une limite de débit a été ajoutée"),
        new("'{0}' is limited to {2} now", "« {0} » est désormais limité à {2}"));

    public static readonly ChangeRule RateLimitRemoved = new("ESMS2732", "ESMS2731", Minor, Behaviour, Request,
        new("The rate limit was removed", "La limite de débit a été retirée"),
        new("'{0}' is no longer limited to {1}", "« {0} » n’est plus limité à {1}"));

    public static readonly ChangeRule RateLimitTighter = new("ESMS2733", "ESMS2734", Major, Behaviour, Request,
        new("The rate limit was tightened", "La limite de débit a été resserrée"),
        new("'{0}' is limited to {2}; it was {1}", "« {0} » est limité à {2} ; c’était {1}"));

    public static readonly ChangeRule RateLimitLooser = new("ESMS2734", "ESMS2733", Minor, Behaviour, Request,
        new("The rate limit was loosened", "La limite de débit a été relâchée"),
        new("'{0}' is limited to {2}; it was {1}", "« {0} » est limité à {2} ; c’était {1}"));

    public static readonly ChangeRule RateLimitChanged = new("ESMS2735", "ESMS2735", Major, Behaviour, Request,
        new("The rate limit counts otherwise", "La limite de débit compte autrement"),
        new("'{0}' is limited to {2}; it was {1}", "« {0} » est limité à {2} ; c’était {1}"));

    public static readonly ChangeRule OverLimitChanged = new("ESMS2736", "ESMS2736", Patch, Behaviour, Response,
        new("Another status tells that the limit is reached", "Un autre statut dit que la limite est atteinte"),
        new("One request too many is answered by the HTTP status '{2}'; it was '{1}'", "Une requête de trop reçoit le statut HTTP « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule LimitFromChanged = new("ESMS2737", "ESMS2737", Patch, Behaviour, Response,
        new("Another field tells the account's limit", "Un autre champ dit la limite du compte"),
        new("The account's own limit is told by '{2}'; it was '{1}'", "La limite propre au compte est dite par « {2} » ; c’était « {1} »"));
    // csharpier-ignore-end

    public static ImmutableArray<ChangeRule> All { get; } =
        ImmutableArray.Create(
            OptionalCredentialAdded,
            OptionalCredentialRemoved,
            RequiredCredentialAdded,
            RequiredCredentialRemoved,
            CredentialRenamed,
            CredentialRequired,
            CredentialOptional,
            CredentialTypeChanged,
            CredentialWireChanged,
            SchemeAdded,
            SchemeRemoved,
            SchemeRenamed,
            SchemeKindChanged,
            SchemeHeaderChanged,
            SchemeCredentialsChanged,
            SchemeCautionChanged,
            DefaultSchemeChanged,
            SchemeOrderChanged,
            SchemePrefixChanged,
            AddressCredentialsChanged,
            SchemeCautionAdded,
            SchemeCautionRemoved,
            RateLimitAdded,
            RateLimitRemoved,
            RateLimitTighter,
            RateLimitLooser,
            RateLimitChanged,
            OverLimitChanged,
            LimitFromChanged
        );
}
