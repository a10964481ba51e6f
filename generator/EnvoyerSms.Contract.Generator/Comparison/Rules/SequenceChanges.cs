using System.Collections.Immutable;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeDirection;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeKinds;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeLevel;

namespace EnvoyerSms.Contract.Generator.Comparison.Rules;

/// <summary>What can change of the methods that ask several times, and of what a call sent again may answer.</summary>
internal static class SequenceChanges
{
    // csharpier-ignore-start
    public static readonly ChangeRule PagesAdded = new("ESMS2801", "ESMS2802", Minor, Source, Response,
        new("All pages of a list can be read", "Toutes les pages d’une liste peuvent être lues"),
        new("'{2}' is new: it reads all pages of '{0}'", "« {2} » est nouveau : il lit toutes les pages de « {0} »"));

    public static readonly ChangeRule PagesRemoved = new("ESMS2802", "ESMS2801", Major, Source | Binary, Response,
        new("All pages of a list can no longer be read", "Toutes les pages d’une liste ne peuvent plus être lues"),
        new("'{1}', which read all pages of '{0}', is gone", "« {1} », qui lisait toutes les pages de « {0} », a disparu"));

    public static readonly ChangeRule PagesRenamed = new("ESMS2803", "ESMS2803", Major, Source | Binary, Response,
        new("The method that reads all pages was renamed", "La méthode qui lit toutes les pages a été renommée"),
        new("'{1}', which reads all pages of '{0}', is called '{2}' now", "« {1} », qui lit toutes les pages de « {0} », s’appelle désormais « {2} »"));

    public static readonly ChangeRule PagesChanged = new("ESMS2804", "ESMS2804", Major, Wire | Behaviour, Both,
        new("All pages are read otherwise", "Toutes les pages sont lues autrement"),
        new("The pages of '{0}' are read by '{2}'; it was '{1}'", "Les pages de « {0} » sont lues par « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule PageItemsChanged = new("ESMS2805", "ESMS2805", Major, Source | Binary, Response,
        new("A page holds its items in another field", "Une page a ses éléments dans un autre champ"),
        new("The items of '{0}' are in '{2}'; it was '{1}'", "Les éléments de « {0} » sont dans « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule PollAdded = new("ESMS2811", "ESMS2812", Minor, Source, Response,
        new("One can wait for the final response", "On peut attendre la réponse définitive"),
        new("'{2}' is new: it waits for the final response of '{0}'", "« {2} » est nouveau : il attend la réponse définitive de « {0} »"));

    public static readonly ChangeRule PollRemoved = new("ESMS2812", "ESMS2811", Major, Source | Binary, Response,
        new("One can no longer wait for the final response", "On ne peut plus attendre la réponse définitive"),
        new("'{1}', which waited for the final response of '{0}', is gone", "« {1} », qui attendait la réponse définitive de « {0} », a disparu"));

    public static readonly ChangeRule PollRenamed = new("ESMS2813", "ESMS2813", Major, Source | Binary, Response,
        new("The method that waits was renamed", "La méthode qui attend a été renommée"),
        new("'{1}', which waits for '{0}', is called '{2}' now", "« {1} », qui attend « {0} », s’appelle désormais « {2} »"));

    public static readonly ChangeRule PollUntilChanged = new("ESMS2814", "ESMS2814", Minor, Behaviour, Response,
        new("Waiting ends by another field", "L’attente s’arrête sur un autre champ"),
        new("Waiting for '{0}' ends when '{2}' is final; it was '{1}'", "L’attente de « {0} » s’arrête quand « {2} » est définitif ; c’était « {1} »"));

    public static readonly ChangeRule PendingAdded = new("ESMS2815", "ESMS2816", Minor, Behaviour, Response,
        new("One more error means not yet", "Une erreur de plus signifie pas encore"),
        new("'{2}' means that '{0}' is not ready yet; it ended the waiting", "« {2} » signifie que « {0} » n’est pas encore prêt ; elle arrêtait l’attente"));

    public static readonly ChangeRule PendingRemoved = new("ESMS2816", "ESMS2815", Minor, Behaviour, Response,
        new("One error less means not yet", "Une erreur de moins signifie pas encore"),
        new("'{1}' ends the waiting for '{0}'; it meant not yet", "« {1} » arrête l’attente de « {0} » ; elle signifiait pas encore"));

    public static readonly ChangeRule AlreadyDoneAdded = new("ESMS2821", "ESMS2822", Minor, Behaviour, Response,
        new("A call sent again can tell that it was done", "Un appel renvoyé peut dire qu’il était fait"),
        new("Sent again, '{0}' takes {2} as done", "Renvoyé, « {0} » considère {2} comme un succès"));

    public static readonly ChangeRule AlreadyDoneRemoved = new("ESMS2822", "ESMS2821", Major, Behaviour, Response,
        new("A call sent again can no longer tell that it was done", "Un appel renvoyé ne peut plus dire qu’il était fait"),
        new("Sent again, '{0}' no longer takes {1} as done", "Renvoyé, « {0} » ne considère plus {1} comme un succès"));

    public static readonly ChangeRule AlreadyDoneErrorAdded = new("ESMS2823", "ESMS2824", Minor, Behaviour, Response,
        new("One more error means already done", "Une erreur de plus signifie déjà fait"),
        new("Sent again, '{0}' takes '{2}' as done too", "Renvoyé, « {0} » considère aussi « {2} » comme un succès"));

    public static readonly ChangeRule AlreadyDoneErrorRemoved = new("ESMS2824", "ESMS2823", Major, Behaviour, Response,
        new("One error less means already done", "Une erreur de moins signifie déjà fait"),
        new("Sent again, '{0}' no longer takes '{1}' as done", "Renvoyé, « {0} » ne considère plus « {1} » comme un succès"));

    public static readonly ChangeRule AlreadyDoneResponseChanged = new("ESMS2825", "ESMS2825", Minor, Behaviour, Response,
        new("The response of what was already done is made otherwise", "La réponse de ce qui était déjà fait est composée autrement"),
        new("What was already done answers '{2}'; it was '{1}'", "Ce qui était déjà fait répond « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule BatchAdded = new("ESMS2831", "ESMS2832", Minor, Source, Request,
        new("A long list can be sent in batches", "Une longue liste peut être envoyée par lots"),
        new("'{2}' of '{0}' can be sent in batches", "« {2} » de « {0} » peut être envoyé par lots"));

    public static readonly ChangeRule BatchRemoved = new("ESMS2832", "ESMS2831", Major, Source | Binary, Request,
        new("A long list can no longer be sent in batches", "Une longue liste ne peut plus être envoyée par lots"),
        new("'{1}' of '{0}' can no longer be sent in batches", "« {1} » de « {0} » ne peut plus être envoyé par lots"));

    public static readonly ChangeRule BatchChanged = new("ESMS2833", "ESMS2833", Major, Behaviour, Request,
        new("Another list is sent in batches", "Une autre liste est envoyée par lots"),
        new("Batches of '{0}' split '{2}'; it was '{1}'", "Les lots de « {0} » partagent « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule BatchAtChanged = new("ESMS2834", "ESMS2834", Major, Behaviour, Request,
        new("Batches are given their time otherwise", "Les lots reçoivent leur heure autrement"),
        new("Batches of '{0}' take effect at '{2}'; it was '{1}'", "Les lots de « {0} » prennent effet à « {2} » ; c’était « {1} »"));
    // csharpier-ignore-end

    public static ImmutableArray<ChangeRule> All { get; } =
        ImmutableArray.Create(
            PagesAdded,
            PagesRemoved,
            PagesRenamed,
            PagesChanged,
            PageItemsChanged,
            PollAdded,
            PollRemoved,
            PollRenamed,
            PollUntilChanged,
            PendingAdded,
            PendingRemoved,
            AlreadyDoneAdded,
            AlreadyDoneRemoved,
            AlreadyDoneErrorAdded,
            AlreadyDoneErrorRemoved,
            AlreadyDoneResponseChanged,
            BatchAdded,
            BatchRemoved,
            BatchChanged,
            BatchAtChanged
        );
}
