using System.Collections.Immutable;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeDirection;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeKinds;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeLevel;

namespace EnvoyerSms.Contract.Generator.Comparison.Rules;

/// <summary>What can change of the types of responses, and of their fields.</summary>
internal static class TypeChanges
{
    // csharpier-ignore-start
    public static readonly ChangeRule Added = new("ESMS2401", "ESMS2402", Minor, Source, Response,
        new("A type was added", "Un type a été ajouté"),
        new("The type '{0}' is new", "Le type « {0} » est nouveau"));

    public static readonly ChangeRule Removed = new("ESMS2402", "ESMS2401", Major, Source | Binary, Response,
        new("A type was removed", "Un type a été retiré"),
        new("The type '{0}' is gone", "Le type « {0} » a disparu"));

    public static readonly ChangeRule Renamed = new("ESMS2403", "ESMS2403", Major, Source | Binary, Response,
        new("A type was renamed", "Un type a été renommé"),
        new("The type '{1}' is called '{2}' now", "Le type « {1} » s’appelle désormais « {2} »"));

    public static readonly ChangeRule FieldAdded = new("ESMS2411", "ESMS2412", Minor, Source, Response,
        new("A field was added", "Un champ a été ajouté"),
        new("The field '{0}' is new", "Le champ « {0} » est nouveau"));

    public static readonly ChangeRule FieldRemoved = new("ESMS2412", "ESMS2411", Major, Source | Binary | Wire, Response,
        new("A field was removed", "Un champ a été retiré"),
        new("The field '{0}' is gone", "Le champ « {0} » a disparu"));

    public static readonly ChangeRule RequiredFieldAdded = new("ESMS2413", "ESMS2414", Minor, Source | Wire, Response,
        new("A required field was added", "Un champ obligatoire a été ajouté"),
        new("The required field '{0}' is new: code that makes such a response must give it", "Le champ obligatoire « {0} » est nouveau : le code qui fabrique une telle réponse doit le donner"));

    public static readonly ChangeRule RequiredFieldRemoved = new("ESMS2414", "ESMS2413", Major, Source | Binary | Wire, Response,
        new("A required field was removed", "Un champ obligatoire a été retiré"),
        new("The required field '{0}' is gone", "Le champ obligatoire « {0} » a disparu"));

    public static readonly ChangeRule FieldRenamed = new("ESMS2415", "ESMS2415", Major, Source | Binary, Response,
        new("A field was renamed", "Un champ a été renommé"),
        new("The field '{1}' is called '{2}' now", "Le champ « {1} » s’appelle désormais « {2} »"));

    public static readonly ChangeRule FieldBecameNullable = new("ESMS2416", "ESMS2417", Major, Source | Binary | Behaviour, Response,
        new("A field may be null", "Un champ peut être nul"),
        new("'{0}' may be null now", "« {0} » peut désormais être nul"));

    public static readonly ChangeRule FieldNeverNull = new("ESMS2417", "ESMS2416", Major, Source | Binary | Behaviour, Response,
        new("A field is never null", "Un champ n’est jamais nul"),
        new("'{0}' is never null now: code that makes such a response must give it, and a response without it is malformed", "« {0} » n’est plus jamais nul : le code qui fabrique une telle réponse doit le donner, et une réponse sans lui est mal formée"));

    public static readonly ChangeRule FieldNoLongerDemanded = new("ESMS2418", "ESMS2419", Patch, Behaviour, Response,
        new("A field that may be null is no longer demanded", "Un champ qui peut être nul n’est plus exigé"),
        new("A response to a call that reads may lack '{0}' now", "Une réponse à une lecture peut désormais ne pas contenir « {0} »"));

    public static readonly ChangeRule FieldDemanded = new("ESMS2419", "ESMS2418", Patch, Behaviour, Response,
        new("A field that may be null is demanded", "Un champ qui peut être nul est exigé"),
        new("A response to a call that reads must hold '{0}' now", "Une réponse à une lecture doit désormais contenir « {0} »"));

    public static readonly ChangeRule FieldTypeChanged = new("ESMS2420", "ESMS2420", Major, Source | Binary | Wire, Response,
        new("The type of a field changed", "Le type d’un champ a changé"),
        new("'{0}' is '{2}'; it was '{1}'", "« {0} » est « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule FieldSpellingAdded = new("ESMS2421", "ESMS2422", Patch, Wire, Response,
        new("A field is read by one more name", "Un champ est lu sous un nom de plus"),
        new("'{0}' is read from '{2}' too", "« {0} » est aussi lu dans « {2} »"));

    public static readonly ChangeRule FieldSpellingRemoved = new("ESMS2422", "ESMS2421", Major, Wire, Response,
        new("A field is read by one name less", "Un champ est lu sous un nom de moins"),
        new("'{0}' is no longer read from '{1}'", "« {0} » n’est plus lu dans « {1} »"));

    public static readonly ChangeRule FieldWireChanged = new("ESMS2423", "ESMS2423", Major, Wire, Response,
        new("A field is read by another name", "Un champ est lu sous un autre nom"),
        new("'{0}' is read from '{2}'; it was '{1}'", "« {0} » est lu dans « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule FieldFormatChanged = new("ESMS2424", "ESMS2424", Major, Wire, Response,
        new("A field is read in another form", "Un champ est lu sous une autre forme"),
        new("'{0}' is read as '{2}'; it was '{1}'", "« {0} » se lit « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule FieldBecameList = new("ESMS2425", "ESMS2426", Major, Source | Binary | Wire, Response,
        new("A field became a list", "Un champ est devenu une liste"),
        new("'{0}' is a list now", "« {0} » est désormais une liste"));

    public static readonly ChangeRule FieldBecameSingle = new("ESMS2426", "ESMS2425", Major, Source | Binary | Wire, Response,
        new("A field is no longer a list", "Un champ n’est plus une liste"),
        new("'{0}' is one value now", "« {0} » n’est plus qu’une valeur"));

    public static readonly ChangeRule FieldAsWritten = new("ESMS2427", "ESMS2428", Patch, Behaviour, Response,
        new("The white space around a field is kept", "Les blancs autour d’un champ sont gardés"),
        new("White space around '{0}' is kept now", "Les blancs autour de « {0} » sont désormais gardés"));

    public static readonly ChangeRule FieldTrimmed = new("ESMS2428", "ESMS2427", Patch, Behaviour, Response,
        new("The white space around a field is cut off", "Les blancs autour d’un champ sont retirés"),
        new("White space around '{0}' is cut off now", "Les blancs autour de « {0} » sont désormais retirés"));

    public static readonly ChangeRule FieldBecamePersonal = new("ESMS2429", "ESMS2430", Patch, Behaviour, Response,
        new("A field became personal", "Un champ est devenu personnel"),
        new("'{0}' is kept out of ToString and logs now", "« {0} » n’apparaît plus dans ToString et les journaux"));

    public static readonly ChangeRule FieldNoLongerPersonal = new("ESMS2430", "ESMS2429", Patch, Behaviour, Response,
        new("A field is no longer personal", "Un champ n’est plus personnel"),
        new("'{0}' is shown in ToString and logs now", "« {0} » apparaît désormais dans ToString et les journaux"));

    public static readonly ChangeRule FieldWordsChanged = new("ESMS2431", "ESMS2431", Major, Wire, Response,
        new("True and false are read otherwise", "Vrai et faux se lisent autrement"),
        new("'{0}' is read as {2}; it was {1}", "« {0} » se lit {2} ; c’était {1}"));

    public static readonly ChangeRule FieldUnitChanged = new("ESMS2432", "ESMS2432", Major, Wire, Response,
        new("A duration is read in another unit", "Une durée se lit dans une autre unité"),
        new("'{0}' is read in {2}; it was {1}", "« {0} » se lit en {2} ; c’était {1}"));
    // csharpier-ignore-end

    public static ImmutableArray<ChangeRule> All { get; } =
        ImmutableArray.Create(
            Added,
            Removed,
            Renamed,
            FieldAdded,
            FieldRemoved,
            RequiredFieldAdded,
            RequiredFieldRemoved,
            FieldRenamed,
            FieldBecameNullable,
            FieldNeverNull,
            FieldNoLongerDemanded,
            FieldDemanded,
            FieldTypeChanged,
            FieldSpellingAdded,
            FieldSpellingRemoved,
            FieldWireChanged,
            FieldFormatChanged,
            FieldBecameList,
            FieldBecameSingle,
            FieldAsWritten,
            FieldTrimmed,
            FieldBecamePersonal,
            FieldNoLongerPersonal,
            FieldWordsChanged,
            FieldUnitChanged
        );
}
