using System.Collections.Immutable;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeDirection;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeKinds;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeLevel;

namespace EnvoyerSms.Contract.Generator.Comparison.Rules;

/// <summary>What can change of errors and their details.</summary>
internal static class ErrorChanges
{
    // csharpier-ignore-start
    public static readonly ChangeRule Added = new("ESMS2601", "ESMS2602", Minor, Source | Behaviour, Response,
        new("An error was added", "Une erreur a été ajoutée"),
        new("The error '{0}' ({2}) is new", "L’erreur « {0} » ({2}) est nouvelle"));

    public static readonly ChangeRule Removed = new("ESMS2602", "ESMS2601", Major, Source | Binary | Behaviour, Response,
        new("An error was removed", "Une erreur a été retirée"),
        new("The error '{0}' ({1}) is gone", "L’erreur « {0} » ({1}) a disparu"));

    public static readonly ChangeRule Renamed = new("ESMS2603", "ESMS2603", Major, Source | Binary, Response,
        new("An error was renamed", "Une erreur a été renommée"),
        new("The error '{1}' is called '{2}' now", "L’erreur « {1} » s’appelle désormais « {2} »"));

    public static readonly ChangeRule IdChanged = new("ESMS2604", "ESMS2604", Major, Wire | Binary, Response,
        new("The id of an error changed", "Le numéro d’une erreur a changé"),
        new("'{0}' has the id {2}; it was {1}", "« {0} » porte le numéro {2} ; c’était {1}"));

    public static readonly ChangeRule MessageChanged = new("ESMS2605", "ESMS2605", Minor, Wire, Response,
        new("The message of an error changed", "Le message d’une erreur a changé"),
        new("'{0}' says '{2}'; it was '{1}'", "« {0} » dit « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule DetailAdded = new("ESMS2611", "ESMS2612", Minor, Source | Behaviour, Response,
        new("A detail of an error was added", "Un détail d’erreur a été ajouté"),
        new("The detail '{0}' is new", "Le détail « {0} » est nouveau"));

    public static readonly ChangeRule DetailRemoved = new("ESMS2612", "ESMS2611", Major, Source | Binary | Behaviour, Response,
        new("A detail of an error was removed", "Un détail d’erreur a été retiré"),
        new("The detail '{0}' is gone", "Le détail « {0} » a disparu"));

    public static readonly ChangeRule DetailRenamed = new("ESMS2613", "ESMS2613", Major, Source | Binary, Response,
        new("A detail of an error was renamed", "Un détail d’erreur a été renommé"),
        new("The detail '{1}' is called '{2}' now", "Le détail « {1} » s’appelle désormais « {2} »"));

    public static readonly ChangeRule DetailMessageChanged = new("ESMS2614", "ESMS2614", Minor, Wire, Response,
        new("The message of a detail changed", "Le message d’un détail a changé"),
        new("'{0}' says '{2}'; it was '{1}'", "« {0} » dit « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule DetailParametersChanged = new("ESMS2615", "ESMS2615", Patch, Behaviour, Response,
        new("A detail is about other parameters", "Un détail porte sur d’autres paramètres"),
        new("'{0}' is about {2}; it was {1}", "« {0} » porte sur {2} ; c’était {1}"));
    // csharpier-ignore-end

    public static ImmutableArray<ChangeRule> All { get; } =
        ImmutableArray.Create(
            Added,
            Removed,
            Renamed,
            IdChanged,
            MessageChanged,
            DetailAdded,
            DetailRemoved,
            DetailRenamed,
            DetailMessageChanged,
            DetailParametersChanged
        );
}
