using System.Collections.Immutable;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeDirection;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeKinds;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeLevel;

namespace EnvoyerSms.Contract.Generator.Comparison.Rules;

/// <summary>What can change of the API as a whole: where it is, how it is asked, and what every response is wrapped in.</summary>
internal static class ApiChanges
{
    // csharpier-ignore-start
    public static readonly ChangeRule NamespaceChanged = new("ESMS2001", "ESMS2001", Major, Source | Binary, Both,
        new("The namespace changed", "L’espace de noms a changé"),
        new("The namespace '{1}' of '{0}' is now '{2}'", "L’espace de noms « {1} » de « {0} » est devenu « {2} »"));

    public static readonly ChangeRule BaseAddressChanged = new("ESMS2002", "ESMS2002", Major, Wire, Both,
        new("The base address changed", "L’adresse de base a changé"),
        new("The base address '{1}' is now '{2}'", "L’adresse de base « {1} » est devenue « {2} »"));

    public static readonly ChangeRule TimeZoneAdded = new("ESMS2003", "ESMS2004", Patch, Behaviour, Both,
        new("The API has a time zone now", "L’API a désormais un fuseau horaire"),
        new("'{0}' has the time zone '{2}' now", "« {0} » a désormais le fuseau horaire « {2} »"));

    public static readonly ChangeRule TimeZoneRemoved = new("ESMS2004", "ESMS2003", Patch, Behaviour, Both,
        new("The API has no time zone any more", "L’API n’a plus de fuseau horaire"),
        new("'{0}' no longer has the time zone '{1}'", "« {0} » n’a plus le fuseau horaire « {1} »"));

    public static readonly ChangeRule TimeZoneChanged = new("ESMS2005", "ESMS2005", Major, Wire | Behaviour, Both,
        new("The time zone changed", "Le fuseau horaire a changé"),
        new("The time zone '{1}' is now '{2}': the same instant is written otherwise", "Le fuseau horaire « {1} » est devenu « {2} » : le même instant s’écrit autrement"));

    public static readonly ChangeRule WindowsZoneChanged = new("ESMS2006", "ESMS2006", Patch, Behaviour, Both,
        new("The Windows name of the time zone changed", "Le nom Windows du fuseau horaire a changé"),
        new("The Windows name '{1}' of the time zone is now '{2}'", "Le nom Windows « {1} » du fuseau horaire est devenu « {2} »"));

    public static readonly ChangeRule MethodAdded = new("ESMS2007", "ESMS2008", Minor, Wire, Request,
        new("A way of sending was added", "Une façon d’envoyer a été ajoutée"),
        new("Requests may be sent by '{2}' too", "Les requêtes peuvent aussi partir par « {2} »"));

    public static readonly ChangeRule MethodRemoved = new("ESMS2008", "ESMS2007", Major, Wire | Behaviour, Request,
        new("A way of sending was removed", "Une façon d’envoyer a été retirée"),
        new("Requests can no longer be sent by '{1}'", "Les requêtes ne peuvent plus partir par « {1} »"));

    public static readonly ChangeRule DefaultMethodChanged = new("ESMS2009", "ESMS2009", Minor, Wire | Behaviour, Request,
        new("The default way of sending changed", "La façon d’envoyer par défaut a changé"),
        new("Requests are sent by '{2}' unless told otherwise; it was '{1}'", "Les requêtes partent par « {2} » sauf avis contraire ; c’était « {1} »"));

    public static readonly ChangeRule EnvelopeChanged = new("ESMS2010", "ESMS2010", Major, Wire, Response,
        new("The envelope of responses changed", "L’enveloppe des réponses a changé"),
        new("Responses are wrapped otherwise: '{1}' is now '{2}'", "Les réponses sont enveloppées autrement : « {1} » est devenu « {2} »"));

    public static readonly ChangeRule SeparatorAdded = new("ESMS2011", "ESMS2012", Patch, Wire, Response,
        new("A separator of details was added", "Un séparateur de détails a été ajouté"),
        new("'{2}' may stand between a message and its detail", "« {2} » peut séparer un message de son détail"));

    public static readonly ChangeRule SeparatorRemoved = new("ESMS2012", "ESMS2011", Patch, Wire, Response,
        new("A separator of details was removed", "Un séparateur de détails a été retiré"),
        new("'{1}' no longer stands between a message and its detail", "« {1} » ne sépare plus un message de son détail"));

    public static readonly ChangeRule IdsBecameTexts = new("ESMS2013", "ESMS2014", Major, Source | Binary | Wire, Response,
        new("Errors have texts as ids", "Les erreurs ont des textes pour identifiants"),
        new("Errors of '{0}' are named by texts now", "Les erreurs de « {0} » portent désormais des textes"));

    public static readonly ChangeRule IdsBecameNumbers = new("ESMS2014", "ESMS2013", Major, Source | Binary | Wire, Response,
        new("Errors have numbers as ids", "Les erreurs ont des numéros pour identifiants"),
        new("Errors of '{0}' are named by numbers now", "Les erreurs de « {0} » portent désormais des numéros"));

    public static readonly ChangeRule StatusAdded = new("ESMS2020", "ESMS2021", Patch, Behaviour, Response,
        new("A status was added", "Un statut HTTP a été ajouté"),
        new("The HTTP status {0} is known now", "Le statut HTTP {0} est désormais connu"));

    public static readonly ChangeRule StatusRemoved = new("ESMS2021", "ESMS2020", Patch, Behaviour, Response,
        new("A status was removed", "Un statut HTTP a été retiré"),
        new("The HTTP status {0} is no longer known", "Le statut HTTP {0} n’est plus connu"));

    public static readonly ChangeRule StatusRenamed = new("ESMS2022", "ESMS2022", Patch, Behaviour, Response,
        new("The name of a status changed", "Le nom d’un statut HTTP a changé"),
        new("The HTTP status {0} is called '{2}'; it was '{1}'", "Le statut HTTP {0} s’appelle « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule WhenEmptyChanged = new("ESMS2023", "ESMS2023", Minor, Behaviour, Response,
        new("What an empty response means changed", "Le sens d’une réponse vide a changé"),
        new("The HTTP status {0} with an empty body means '{2}'; it meant '{1}'", "Le statut HTTP {0} sans corps signifie « {2} » ; il signifiait « {1} »"));
    // csharpier-ignore-end

    public static ImmutableArray<ChangeRule> All { get; } =
        ImmutableArray.Create(
            NamespaceChanged,
            BaseAddressChanged,
            TimeZoneAdded,
            TimeZoneRemoved,
            TimeZoneChanged,
            WindowsZoneChanged,
            MethodAdded,
            MethodRemoved,
            DefaultMethodChanged,
            EnvelopeChanged,
            SeparatorAdded,
            SeparatorRemoved,
            IdsBecameTexts,
            IdsBecameNumbers,
            StatusAdded,
            StatusRemoved,
            StatusRenamed,
            WhenEmptyChanged
        );
}
