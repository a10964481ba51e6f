using System.Collections.Immutable;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeDirection;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeKinds;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeLevel;

namespace EnvoyerSms.Contract.Generator.Comparison.Rules;

/// <summary>What can change of a parameter.</summary>
internal static class ParameterChanges
{
    // csharpier-ignore-start
    public static readonly ChangeRule OptionalAdded = new("ESMS2201", "ESMS2202", Minor, Source, Request,
        new("An optional parameter was added", "Un paramètre facultatif a été ajouté"),
        new("The optional parameter '{0}' is new", "Le paramètre facultatif « {0} » est nouveau"));

    public static readonly ChangeRule OptionalRemoved = new("ESMS2202", "ESMS2201", Major, Source | Binary | Wire, Request,
        new("An optional parameter was removed", "Un paramètre facultatif a été retiré"),
        new("The optional parameter '{0}' is gone", "Le paramètre facultatif « {0} » a disparu"));

    public static readonly ChangeRule RequiredAdded = new("ESMS2203", "ESMS2204", Major, Source | Binary | Wire, Request,
        new("A required parameter was added", "Un paramètre obligatoire a été ajouté"),
        new("The required parameter '{0}' is new: every call must give it", "Le paramètre obligatoire « {0} » est nouveau : chaque appel doit le donner"));

    public static readonly ChangeRule RequiredRemoved = new("ESMS2204", "ESMS2203", Major, Source | Binary | Wire, Request,
        new("A required parameter was removed", "Un paramètre obligatoire a été retiré"),
        new("The required parameter '{0}' is gone", "Le paramètre obligatoire « {0} » a disparu"));

    public static readonly ChangeRule Renamed = new("ESMS2205", "ESMS2205", Major, Source | Binary, Request,
        new("A parameter was renamed", "Un paramètre a été renommé"),
        new("The parameter '{1}' is called '{2}' now", "Le paramètre « {1} » s’appelle désormais « {2} »"));

    public static readonly ChangeRule BecameRequired = new("ESMS2206", "ESMS2207", Major, Source | Binary, Request,
        new("A parameter became required", "Un paramètre est devenu obligatoire"),
        new("'{0}' is required now: every call must give it", "« {0} » est désormais obligatoire : chaque appel doit le donner"));

    public static readonly ChangeRule BecameOptional = new("ESMS2207", "ESMS2206", Major, Source | Binary, Request,
        new("A parameter became optional", "Un paramètre est devenu facultatif"),
        new("'{0}' may be left out now; calls by required parameters alone no longer take it", "« {0} » peut désormais manquer ; les appels par paramètres obligatoires ne le prennent plus"));

    public static readonly ChangeRule TypeChanged = new("ESMS2208", "ESMS2208", Major, Source | Binary | Wire, Request,
        new("The type of a parameter changed", "Le type d’un paramètre a changé"),
        new("'{0}' is '{2}'; it was '{1}'", "« {0} » est « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule WireChanged = new("ESMS2209", "ESMS2209", Major, Wire, Request,
        new("A parameter has another wire name", "Un paramètre a un autre nom dans la requête"),
        new("'{0}' is sent as '{2}'; it was '{1}'", "« {0} » part sous « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule FormatChanged = new("ESMS2210", "ESMS2210", Major, Wire, Request,
        new("A date is written in another form", "Une date s’écrit autrement"),
        new("'{0}' is written as '{2}'; it was '{1}'", "« {0} » s’écrit « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule RequiredOrderChanged = new("ESMS2211", "ESMS2211", Major, Source | Binary | Behaviour, Request,
        new("The order of required parameters changed", "L’ordre des paramètres obligatoires a changé"),
        new("'{0}' takes {2}; it took {1}. A call by position gives its values to others", "« {0} » prend {2} ; c’était {1}. Un appel par position donne ses valeurs à d’autres"));

    public static readonly ChangeRule OrderChanged = new("ESMS2212", "ESMS2212", None, Wire, Request,
        new("The order of the fields of a request changed", "L’ordre des champs de la requête a changé"),
        new("'{0}' sends {2}; it sent {1}", "« {0} » envoie {2} ; c’était {1}"));

    public static readonly ChangeRule BecameList = new("ESMS2213", "ESMS2214", Major, Source | Binary | Wire, Request,
        new("A parameter became a list", "Un paramètre est devenu une liste"),
        new("'{0}' takes several values now", "« {0} » prend désormais plusieurs valeurs"));

    public static readonly ChangeRule BecameSingle = new("ESMS2214", "ESMS2213", Major, Source | Binary | Wire, Request,
        new("A parameter is no longer a list", "Un paramètre n’est plus une liste"),
        new("'{0}' takes one value only", "« {0} » ne prend plus qu’une valeur"));

    public static readonly ChangeRule SeparatorChanged = new("ESMS2215", "ESMS2215", Major, Wire, Request,
        new("The items of a list are separated otherwise", "Les éléments d’une liste sont séparés autrement"),
        new("The items of '{0}' are separated by '{2}'; it was '{1}'", "Les éléments de « {0} » sont séparés par « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule LineBreaksNormalized = new("ESMS2216", "ESMS2217", Patch, Wire, Request,
        new("Line breaks are sent as LF", "Les fins de ligne partent en LF"),
        new("Line breaks in '{0}' are sent as LF now", "Les fins de ligne de « {0} » partent désormais en LF"));

    public static readonly ChangeRule LineBreaksAsWritten = new("ESMS2217", "ESMS2216", Patch, Wire, Request,
        new("Line breaks are sent as they come", "Les fins de ligne partent telles quelles"),
        new("Line breaks in '{0}' are sent as they come now", "Les fins de ligne de « {0} » partent désormais telles quelles"));

    public static readonly ChangeRule BecamePersonal = new("ESMS2218", "ESMS2219", Patch, Behaviour, Request,
        new("A parameter became personal", "Un paramètre est devenu personnel"),
        new("'{0}' is kept out of ToString, logs and messages now", "« {0} » n’apparaît plus dans ToString, les journaux et les messages"));

    public static readonly ChangeRule NoLongerPersonal = new("ESMS2219", "ESMS2218", Patch, Behaviour, Request,
        new("A parameter is no longer personal", "Un paramètre n’est plus personnel"),
        new("'{0}' is shown in ToString, logs and messages now", "« {0} » apparaît désormais dans ToString, les journaux et les messages"));

    public static readonly ChangeRule DefaultAdded = new("ESMS2220", "ESMS2221", None, Documentation, Request,
        new("The default of a parameter is told", "La valeur par défaut d’un paramètre est dite"),
        new("Left out, '{0}' is taken as '{2}', which was not told", "S’il manque, « {0} » vaut « {2} », ce qui n’était pas dit"));

    public static readonly ChangeRule DefaultRemoved = new("ESMS2221", "ESMS2220", None, Documentation, Request,
        new("The default of a parameter is no longer told", "La valeur par défaut d’un paramètre n’est plus dite"),
        new("That '{0}' is taken as '{1}' when left out is no longer told", "Il n’est plus dit que « {0} » vaut « {1} » s’il manque"));

    public static readonly ChangeRule DefaultChanged = new("ESMS2222", "ESMS2222", Major, Behaviour, Request,
        new("The default of a parameter changed", "La valeur par défaut d’un paramètre a changé"),
        new("Left out, '{0}' is taken as '{2}'; it was '{1}'", "S’il manque, « {0} » vaut « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule MissingErrorChanged = new("ESMS2223", "ESMS2223", Patch, Behaviour, Response,
        new("Another error tells that a parameter is missing", "Une autre erreur dit qu’un paramètre manque"),
        new("Without '{0}' the API answers '{2}'; it was '{1}'", "Sans « {0} » l’API répond « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule CautionAdded = new("ESMS2224", "ESMS2225", Minor, Source, Request,
        new("A caution was added", "Une mise en garde a été ajoutée"),
        new("Code that sets '{0}' is warned now: {2}", "Le code qui donne « {0} » est désormais averti : {2}"));

    public static readonly ChangeRule CautionRemoved = new("ESMS2225", "ESMS2224", Patch, Source, Request,
        new("A caution was removed", "Une mise en garde a été retirée"),
        new("Code that sets '{0}' is no longer warned: {1}", "Le code qui donne « {0} » n’est plus averti : {1}"));

    public static readonly ChangeRule CautionChanged = new("ESMS2226", "ESMS2226", None, Documentation, Request,
        new("A caution changed", "Une mise en garde a changé"),
        new("What is said of setting '{0}' is now: {2}", "Ce qui est dit de « {0} » est désormais : {2}"));

    public static readonly ChangeRule RequiresAdded = new("ESMS2227", "ESMS2228", Major, Source | Behaviour, Request,
        new("The value must come from another call", "La valeur doit venir d’un autre appel"),
        new("'{0}' must come from a response of '{2}' now", "« {0} » doit désormais venir d’une réponse de « {2} »"));

    public static readonly ChangeRule RequiresRemoved = new("ESMS2228", "ESMS2227", Minor, Source | Behaviour, Request,
        new("The value need not come from another call any more", "La valeur ne doit plus venir d’un autre appel"),
        new("'{0}' need not come from a response of '{1}' any more", "« {0} » ne doit plus venir d’une réponse de « {1} »"));

    public static readonly ChangeRule RequiresChanged = new("ESMS2229", "ESMS2229", Major, Source | Behaviour, Request,
        new("The value must come from a different call", "La valeur doit venir d’un appel différent"),
        new("'{0}' must come from a response of '{2}'; it was '{1}'", "« {0} » doit venir d’une réponse de « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule MeasureAdded = new("ESMS2230", "ESMS2231", Minor, Behaviour, Request,
        new("A text is measured", "Un texte est mesuré"),
        new("The length of '{0}' is counted and billed in units now", "La longueur de « {0} » est désormais comptée et facturée en unités"));

    public static readonly ChangeRule MeasureRemoved = new("ESMS2231", "ESMS2230", Major, Source | Binary | Behaviour, Request,
        new("A text is no longer measured", "Un texte n’est plus mesuré"),
        new("The length of '{0}' is no longer counted in units", "La longueur de « {0} » n’est plus comptée en unités"));

    public static readonly ChangeRule MeasureChanged = new("ESMS2232", "ESMS2232", Minor, Behaviour, Request,
        new("A text is measured otherwise", "Un texte est mesuré autrement"),
        new("'{0}' is counted by '{2}'; it was '{1}'", "« {0} » est compté par « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule PlaceChanged = new("ESMS2233", "ESMS2233", Major, Wire, Request,
        new("A parameter travels in another place", "Un paramètre voyage ailleurs"),
        new("'{0}' travels in the {2}; it was the {1}", "« {0} » voyage ailleurs : {2} ; c’était {1}"));

    public static readonly ChangeRule ListFormChanged = new("ESMS2234", "ESMS2234", Major, Wire, Request,
        new("The items of a list are sent otherwise", "Les éléments d’une liste partent autrement"),
        new("The items of '{0}' are sent by '{2}'; it was '{1}'", "Les éléments de « {0} » partent par « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule WordsChanged = new("ESMS2235", "ESMS2235", Major, Wire, Request,
        new("True and false are written otherwise", "Vrai et faux s’écrivent autrement"),
        new("'{0}' is written as {2}; it was {1}", "« {0} » s’écrit {2} ; c’était {1}"));

    public static readonly ChangeRule UnitChanged = new("ESMS2236", "ESMS2236", Major, Wire, Request,
        new("A duration is written in another unit", "Une durée s’écrit dans une autre unité"),
        new("'{0}' is sent in {2}; it was {1}", "« {0} » part en {2} ; c’était {1}"));

    public static readonly ChangeRule PlusAdded = new("ESMS2237", "ESMS2238", Major, Wire, Request,
        new("A phone number is sent with a plus", "Un numéro part avec un plus"),
        new("'{0}' is sent with a plus in front now", "« {0} » part désormais précédé d’un plus"));

    public static readonly ChangeRule PlusRemoved = new("ESMS2238", "ESMS2237", Major, Wire, Request,
        new("A phone number is sent without a plus", "Un numéro part sans plus"),
        new("'{0}' is sent without a plus in front now", "« {0} » part désormais sans plus"));

    public static readonly ChangeRule Relaxed = new("ESMS2239", "ESMS2240", Minor, Source, Request,
        new("A parameter became optional, and calls that give it by position stay", "Un paramètre est devenu facultatif, et les appels qui le donnent par position restent"),
        new("'{0}' may be left out now; calls by the parameters that were required until {2} compile on", "« {0} » peut désormais manquer ; les appels par les paramètres obligatoires jusqu’à {2} compilent encore"));

    public static readonly ChangeRule RequiredAgain = new("ESMS2240", "ESMS2239", Major, Source | Binary, Request,
        new("A parameter is required again", "Un paramètre est de nouveau obligatoire"),
        new("'{0}', which could be left out since {1}, is required again: every call must give it", "« {0} », qui pouvait manquer depuis {1}, est de nouveau obligatoire : chaque appel doit le donner"));

    public static readonly ChangeRule OldFormAdded = new("ESMS2241", "ESMS2242", Patch, Source, Request,
        new("Calls by what was required before compile again", "Les appels par ce qui était obligatoire compilent de nouveau"),
        new("Calls that give '{0}' by position, as was required until {2}, compile again", "Les appels qui donnent « {0} » par position, obligatoire jusqu’à {2}, compilent de nouveau"));

    public static readonly ChangeRule OldFormRemoved = new("ESMS2242", "ESMS2241", Major, Source | Binary, Request,
        new("Calls by what was required before no longer compile", "Les appels par ce qui était obligatoire ne compilent plus"),
        new("Calls that give '{0}' by position, as was required until {1}, no longer compile", "Les appels qui donnent « {0} » par position, obligatoire jusqu’à {1}, ne compilent plus"));

    public static readonly ChangeRule RequiredUntilChanged = new("ESMS2243", "ESMS2243", Patch, Source, Request,
        new("A parameter was required until another version", "Un paramètre a été obligatoire jusqu’à une autre version"),
        new("'{0}' was required until {2}; it was {1}", "« {0} » a été obligatoire jusqu’à {2} ; c’était {1}"));
    // csharpier-ignore-end

    public static ImmutableArray<ChangeRule> All { get; } =
        ImmutableArray.Create(
            OptionalAdded,
            OptionalRemoved,
            RequiredAdded,
            RequiredRemoved,
            Renamed,
            BecameRequired,
            BecameOptional,
            TypeChanged,
            WireChanged,
            FormatChanged,
            RequiredOrderChanged,
            OrderChanged,
            BecameList,
            BecameSingle,
            SeparatorChanged,
            LineBreaksNormalized,
            LineBreaksAsWritten,
            BecamePersonal,
            NoLongerPersonal,
            DefaultAdded,
            DefaultRemoved,
            DefaultChanged,
            MissingErrorChanged,
            CautionAdded,
            CautionRemoved,
            CautionChanged,
            RequiresAdded,
            RequiresRemoved,
            RequiresChanged,
            MeasureAdded,
            MeasureRemoved,
            MeasureChanged,
            PlaceChanged,
            ListFormChanged,
            WordsChanged,
            UnitChanged,
            PlusAdded,
            PlusRemoved,
            Relaxed,
            RequiredAgain,
            OldFormAdded,
            OldFormRemoved,
            RequiredUntilChanged
        );
}
