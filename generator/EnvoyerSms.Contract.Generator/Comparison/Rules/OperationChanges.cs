using System.Collections.Immutable;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeDirection;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeKinds;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeLevel;

namespace EnvoyerSms.Contract.Generator.Comparison.Rules;

/// <summary>What can change of an operation itself.</summary>
internal static class OperationChanges
{
    // csharpier-ignore-start
    public static readonly ChangeRule Added = new("ESMS2101", "ESMS2102", Minor, Source, Both,
        new("An operation was added", "Une opération a été ajoutée"),
        new("The operation '{0}' is new", "L’opération « {0} » est nouvelle"));

    public static readonly ChangeRule Removed = new("ESMS2102", "ESMS2101", Major, Source | Binary, Both,
        new("An operation was removed", "Une opération a été retirée"),
        new("The operation '{0}' is gone", "L’opération « {0} » a disparu"));

    public static readonly ChangeRule Renamed = new("ESMS2103", "ESMS2103", Major, Source | Binary, Both,
        new("An operation was renamed", "Une opération a été renommée"),
        new("The operation '{1}' is called '{2}' now", "L’opération « {1} » s’appelle désormais « {2} »"));

    public static readonly ChangeRule PathChanged = new("ESMS2104", "ESMS2104", Major, Wire, Request,
        new("The path of an operation changed", "Le chemin d’une opération a changé"),
        new("'{0}' is sent to '{2}'; it was '{1}'", "« {0} » part vers « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule NoLongerRepeatable = new("ESMS2105", "ESMS2106", Major, Behaviour, Both,
        new("An operation can no longer be repeated", "Une opération ne peut plus être répétée"),
        new("'{0}' was '{1}' and is '{2}': it is not sent again after a failure, and only what names what it made is sure to be answered", "« {0} » était « {1} » et devient « {2} » : plus de nouvel envoi après un échec, et seul ce qui nomme l’objet créé est sûrement répondu"));

    public static readonly ChangeRule Repeatable = new("ESMS2106", "ESMS2105", Minor, Behaviour, Both,
        new("An operation can be repeated", "Une opération peut être répétée"),
        new("'{0}' was '{1}' and is '{2}': it may be sent again after a failure", "« {0} » était « {1} » et devient « {2} » : un nouvel envoi est possible après un échec"));

    public static readonly ChangeRule EffectChanged = new("ESMS2107", "ESMS2107", Minor, Behaviour, Both,
        new("The effect of an operation changed", "L’effet d’une opération a changé"),
        new("'{0}' was '{1}' and is '{2}'", "« {0} » était « {1} » et devient « {2} »"));

    public static readonly ChangeRule ResponseTypeChanged = new("ESMS2110", "ESMS2110", Major, Source | Binary, Response,
        new("The response of an operation has another type", "La réponse d’une opération a un autre type"),
        new("'{0}' answers '{2}'; it answered '{1}'", "« {0} » répond « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule ResponseElementChanged = new("ESMS2111", "ESMS2111", Major, Wire, Response,
        new("The response stands in another element", "La réponse est dans un autre élément"),
        new("The response of '{0}' stands in '{2}'; it stood in '{1}'", "La réponse de « {0} » est dans « {2} » ; elle était dans « {1} »"));

    public static readonly ChangeRule ResourceIdAdded = new("ESMS2112", "ESMS2113", Minor, Behaviour, Response,
        new("A field proves that the call was done", "Un champ prouve que l’appel a été fait"),
        new("'{2}' of the response proves that '{0}' was done", "« {2} » de la réponse prouve que « {0} » a été fait"));

    public static readonly ChangeRule ResourceIdRemoved = new("ESMS2113", "ESMS2112", Major, Behaviour, Response,
        new("No field proves any more that the call was done", "Plus aucun champ ne prouve que l’appel a été fait"),
        new("'{1}' of the response no longer proves that '{0}' was done", "« {1} » de la réponse ne prouve plus que « {0} » a été fait"));

    public static readonly ChangeRule ResourceIdChanged = new("ESMS2114", "ESMS2114", Major, Behaviour, Response,
        new("Another field proves that the call was done", "Un autre champ prouve que l’appel a été fait"),
        new("'{2}' of the response proves that '{0}' was done; it was '{1}'", "« {2} » de la réponse prouve que « {0} » a été fait ; c’était « {1} »"));

    public static readonly ChangeRule ErrorAdded = new("ESMS2115", "ESMS2116", Minor, Behaviour, Response,
        new("An operation answers one more error", "Une opération répond une erreur de plus"),
        new("'{0}' is known to answer '{2}'", "On sait que « {0} » répond « {2} »"));

    public static readonly ChangeRule ErrorRemoved = new("ESMS2116", "ESMS2115", Patch, Behaviour, Response,
        new("An operation answers one error less", "Une opération répond une erreur de moins"),
        new("'{0}' is no longer known to answer '{1}'", "On ne sait plus que « {0} » répond « {1} »"));

    public static readonly ChangeRule MethodChanged = new("ESMS2117", "ESMS2117", Major, Wire, Request,
        new("An operation is sent in another way", "Une opération part autrement"),
        new("'{0}' is sent by '{2}'; it was '{1}'", "« {0} » part par « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule ConstantsChanged = new("ESMS2118", "ESMS2118", Major, Wire, Request,
        new("An operation sends other constants", "Une opération envoie d’autres constantes"),
        new("'{0}' sends {2} each time; it sent {1}", "« {0} » envoie {2} à chaque fois ; c’était {1}"));

    public static readonly ChangeRule CautionAdded = new("ESMS2119", "ESMS2120", Minor, Source, Both,
        new("A caution was added to an operation", "Une mise en garde a été ajoutée à une opération"),
        new("Code that calls '{0}' is warned now: {2}", "Le code qui appelle « {0} » est désormais averti : {2}"));

    public static readonly ChangeRule CautionRemoved = new("ESMS2120", "ESMS2119", Patch, Source, Both,
        new("A caution was removed from an operation", "Une mise en garde a été retirée d’une opération"),
        new("Code that calls '{0}' is no longer warned: {1}", "Le code qui appelle « {0} » n’est plus averti : {1}"));

    public static readonly ChangeRule CautionChanged = new("ESMS2121", "ESMS2121", None, Documentation, Both,
        new("The caution of an operation changed", "La mise en garde d’une opération a changé"),
        new("What is said of calling '{0}' is now: {2}", "Ce qui est dit de l’appel de « {0} » est désormais : {2}"));

    public static readonly ChangeRule RateGroupChanged = new("ESMS2122", "ESMS2122", Minor, Behaviour, Request,
        new("Another rate limit counts an operation", "Une autre limite de débit compte une opération"),
        new("'{0}' counts to the limit of '{2}'; it was '{1}'", "« {0} » compte dans la limite de « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule RenamedWithAlias = new("ESMS2123", "ESMS2124", Major, Source | Binary, Both,
        new("An operation was renamed, and the old name stays as an alias", "Une opération a été renommée, et l’ancien nom reste comme alias"),
        new("The operation '{1}' is called '{2}' now; calls by the old name compile with a warning, what implements the client's interface needs the new one", "L’opération « {1} » s’appelle désormais « {2} » ; les appels par l’ancien nom compilent avec un avertissement, ce qui implémente l’interface du client a besoin du nouveau"));

    public static readonly ChangeRule RenamedToAlias = new("ESMS2124", "ESMS2123", Major, Source | Binary, Both,
        new("An operation has its old name again", "Une opération a repris son ancien nom"),
        new("The operation '{1}' is called '{2}' again: the name '{1}' is gone", "L’opération « {1} » s’appelle de nouveau « {2} » : le nom « {1} » a disparu"));
    // csharpier-ignore-end

    public static ImmutableArray<ChangeRule> All { get; } =
        ImmutableArray.Create(
            Added,
            Removed,
            Renamed,
            PathChanged,
            NoLongerRepeatable,
            Repeatable,
            EffectChanged,
            ResponseTypeChanged,
            ResponseElementChanged,
            ResourceIdAdded,
            ResourceIdRemoved,
            ResourceIdChanged,
            ErrorAdded,
            ErrorRemoved,
            MethodChanged,
            ConstantsChanged,
            CautionAdded,
            CautionRemoved,
            CautionChanged,
            RateGroupChanged,
            RenamedWithAlias,
            RenamedToAlias
        );
}
