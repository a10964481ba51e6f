using System.Collections.Immutable;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeDirection;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeKinds;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeLevel;

namespace EnvoyerSms.Contract.Generator.Comparison.Rules;

/// <summary>What can change of enums and their values.</summary>
internal static class EnumChanges
{
    // csharpier-ignore-start
    public static readonly ChangeRule Added = new("ESMS2501", "ESMS2502", Minor, Source, Both,
        new("An enum was added", "Une énumération a été ajoutée"),
        new("The enum '{0}' is new", "L’énumération « {0} » est nouvelle"));

    public static readonly ChangeRule Removed = new("ESMS2502", "ESMS2501", Major, Source | Binary, Both,
        new("An enum was removed", "Une énumération a été retirée"),
        new("The enum '{0}' is gone", "L’énumération « {0} » a disparu"));

    public static readonly ChangeRule Renamed = new("ESMS2503", "ESMS2503", Major, Source | Binary, Both,
        new("An enum was renamed", "Une énumération a été renommée"),
        new("The enum '{1}' is called '{2}' now", "L’énumération « {1} » s’appelle désormais « {2} »"));

    public static readonly ChangeRule BecameNumeric = new("ESMS2504", "ESMS2505", Major, Source | Binary, Both,
        new("An enum of texts became one of numbers", "Une énumération de textes est devenue numérique"),
        new("'{0}' is an enum of numbers now", "« {0} » est désormais une énumération de nombres"));

    public static readonly ChangeRule BecameText = new("ESMS2505", "ESMS2504", Major, Source | Binary, Both,
        new("An enum of numbers became one of texts", "Une énumération de nombres est devenue textuelle"),
        new("'{0}' is an enum of texts now", "« {0} » est désormais une énumération de textes"));

    public static readonly ChangeRule ValueAdded = new("ESMS2511", "ESMS2512", Minor, Source | Behaviour, Both,
        new("A value was added to an enum", "Une valeur a été ajoutée à une énumération"),
        new("The value '{0}' ({2}) is new: a switch over the others does not know it", "La valeur « {0} » ({2}) est nouvelle : un switch sur les autres ne la connaît pas"));

    public static readonly ChangeRule ValueRemoved = new("ESMS2512", "ESMS2511", Major, Source | Binary | Behaviour, Both,
        new("A value was removed from an enum", "Une valeur a été retirée d’une énumération"),
        new("The value '{0}' ({1}) is gone", "La valeur « {0} » ({1}) a disparu"));

    public static readonly ChangeRule ValueRenamed = new("ESMS2513", "ESMS2513", Major, Source | Binary, Both,
        new("A value of an enum was renamed", "Une valeur d’énumération a été renommée"),
        new("The value '{1}' is called '{2}' now", "La valeur « {1} » s’appelle désormais « {2} »"));

    public static readonly ChangeRule WireValueChanged = new("ESMS2514", "ESMS2514", Major, Wire | Binary, Both,
        new("A value of an enum is written otherwise", "Une valeur d’énumération s’écrit autrement"),
        new("'{0}' is '{2}' on the wire; it was '{1}'", "« {0} » s’écrit « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule BecameFinal = new("ESMS2515", "ESMS2516", Minor, Behaviour, Response,
        new("A value became final", "Une valeur est devenue définitive"),
        new("'{0}' never changes again: waiting ends with it", "« {0} » ne change plus : l’attente s’arrête avec elle"));

    public static readonly ChangeRule NoLongerFinal = new("ESMS2516", "ESMS2515", Minor, Behaviour, Response,
        new("A value is no longer final", "Une valeur n’est plus définitive"),
        new("'{0}' may change again: waiting goes on", "« {0} » peut encore changer : l’attente continue"));
    // csharpier-ignore-end

    public static ImmutableArray<ChangeRule> All { get; } =
        ImmutableArray.Create(
            Added,
            Removed,
            Renamed,
            BecameNumeric,
            BecameText,
            ValueAdded,
            ValueRemoved,
            ValueRenamed,
            WireValueChanged,
            BecameFinal,
            NoLongerFinal
        );
}
