using System.Collections.Immutable;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeDirection;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeKinds;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeLevel;

namespace EnvoyerSms.Contract.Generator.Comparison.Rules;

/// <summary>What can change of versions, of what a contract says of its own history, and of its words.</summary>
internal static class HistoryChanges
{
    // csharpier-ignore-start
    public static readonly ChangeRule VersionRose = new("ESMS2901", "ESMS2902", None, Documentation, Neither,
        new("The version rose", "La version a augmenté"),
        new("The version {1} is now {2}", "La version {1} est devenue {2}"));

    public static readonly ChangeRule VersionFell = new("ESMS2902", "ESMS2901", None, Documentation, Neither,
        new("The version went back", "La version a reculé"),
        new("The version went back from {1} to {2}", "La version a reculé de {1} à {2}"));

    public static readonly ChangeRule VersionStood = new("ESMS2903", "", None, Documentation, Neither,
        new("The version did not move", "La version n’a pas changé"),
        new("There are changes, and the version is still {2}", "Il y a des changements, et la version est toujours {2}"));

    public static readonly ChangeRule VersionNotListed = new("ESMS2904", "", None, Documentation, Neither,
        new("The version is missing in the table", "La version manque au tableau"),
        new("The version {2} is missing in 'versions'", "La version {2} manque à « versions »"));

    public static readonly ChangeRule ListedVersionAdded = new("ESMS2905", "ESMS2906", None, Documentation, Neither,
        new("A version was added to the table", "Une version a été ajoutée au tableau"),
        new("The version {0} is in 'versions' now", "La version {0} figure désormais dans « versions »"));

    public static readonly ChangeRule ListedVersionRemoved = new("ESMS2906", "ESMS2905", Minor, Source, Neither,
        new("A version was removed from the table", "Une version a été retirée du tableau"),
        new("The version {0} is no longer in 'versions': projects that ask for it do not compile", "La version {0} ne figure plus dans « versions » : les projets qui la demandent ne compilent pas"));

    public static readonly ChangeRule VersionDateChanged = new("ESMS2907", "ESMS2907", None, Documentation, Neither,
        new("The date of a version changed", "La date d’une version a changé"),
        new("The date of {0} is '{2}'; it was '{1}'", "La date de {0} est « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule NewWithoutSince = new("ESMS2910", "", None, Documentation, Neither,
        new("Something new does not say since when it is there", "Une nouveauté ne dit pas depuis quand elle existe"),
        new("'{0}' is new and has no 'since', as if it had always been there", "« {0} » est nouveau et n’a pas de « since », comme s’il avait toujours existé"));

    public static readonly ChangeRule SinceEarlier = new("ESMS2911", "ESMS2912", Patch, Source, Neither,
        new("Something is there since an earlier version", "Un élément existe depuis une version antérieure"),
        new("'{0}' is there since '{2}'; it was '{1}'. Projects that ask for a version in between get it", "« {0} » existe depuis « {2} » ; c’était « {1} ». Les projets qui demandent une version intermédiaire l’obtiennent"));

    public static readonly ChangeRule SinceLater = new("ESMS2912", "ESMS2911", Minor, Source, Neither,
        new("Something is there since a later version", "Un élément existe depuis une version ultérieure"),
        new("'{0}' is there since '{2}'; it was '{1}'. Projects that ask for a version in between lose it", "« {0} » existe depuis « {2} » ; c’était « {1} ». Les projets qui demandent une version intermédiaire le perdent"));

    public static readonly ChangeRule Deprecated = new("ESMS2913", "ESMS2914", Minor, Source, Neither,
        new("Something was deprecated", "Un élément est devenu obsolète"),
        new("'{0}' is deprecated now: {2}", "« {0} » est désormais obsolète : {2}"));

    public static readonly ChangeRule NoLongerDeprecated = new("ESMS2914", "ESMS2913", Patch, Source, Neither,
        new("Something is no longer deprecated", "Un élément n’est plus obsolète"),
        new("'{0}' is no longer deprecated: {1}", "« {0} » n’est plus obsolète : {1}"));

    public static readonly ChangeRule DeprecationChanged = new("ESMS2915", "ESMS2915", Patch, Source, Neither,
        new("The deprecation of something changed", "L’obsolescence d’un élément a changé"),
        new("'{0}' is deprecated: {2}; it was {1}", "« {0} » est obsolète : {2} ; c’était {1}"));

    public static readonly ChangeRule RenamedWithAlias = new("ESMS2916", "ESMS2917", Minor, Source, Neither,
        new("Something was renamed, and the old name stays as an alias", "Un élément a été renommé, et l’ancien nom reste comme alias"),
        new("'{1}' is called '{2}' now; code that uses the old name is warned", "« {1} » s’appelle désormais « {2} » ; le code qui emploie l’ancien nom est averti"));

    public static readonly ChangeRule RenamedToAlias = new("ESMS2917", "ESMS2916", Major, Source | Binary, Neither,
        new("Something has its old name again", "Un élément a repris son ancien nom"),
        new("'{1}' is called '{2}' again: the name '{1}' is gone", "« {1} » s’appelle de nouveau « {2} » : le nom « {1} » a disparu"));

    public static readonly ChangeRule AliasAdded = new("ESMS2918", "ESMS2919", Patch, Source, Neither,
        new("An old name became an alias", "Un ancien nom est devenu un alias"),
        new("'{0}' can be used as '{2}' too", "« {0} » s’emploie aussi sous le nom « {2} »"));

    public static readonly ChangeRule AliasRemoved = new("ESMS2919", "ESMS2918", Major, Source | Binary, Neither,
        new("An alias is gone", "Un alias a disparu"),
        new("'{0}' can no longer be used as '{1}'", "« {0} » ne s’emploie plus sous le nom « {1} »"));

    public static readonly ChangeRule TombstoneAdded = new("ESMS2920", "ESMS2923", None, Documentation, Neither,
        new("The contract says what became of something", "Le contrat dit ce qu’un élément est devenu"),
        new("'{0}' was removed {2}", "« {0} » a été supprimé ({2})"));

    public static readonly ChangeRule SummaryChanged = new("ESMS2921", "ESMS2921", None, Documentation, Neither,
        new("A summary changed", "Un résumé a changé"),
        new("The summary of '{0}' changed", "Le résumé de « {0} » a changé"));

    public static readonly ChangeRule BasisChanged = new("ESMS2922", "ESMS2922", None, Documentation, Neither,
        new("What a fact rests on changed", "Ce sur quoi repose un fait a changé"),
        new("'{0}' rests on '{2}'; it was '{1}'", "« {0} » repose sur « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule TombstoneRemoved = new("ESMS2923", "ESMS2920", None, Documentation, Neither,
        new("The contract no longer says what became of something", "Le contrat ne dit plus ce qu’un élément est devenu"),
        new("That '{0}' was removed {1} is no longer said", "Il n’est plus dit que « {0} » a été supprimé ({1})"));

    public static readonly ChangeRule TombstoneChanged = new("ESMS2924", "ESMS2924", None, Documentation, Neither,
        new("What the contract says of something that is gone changed", "Ce que le contrat dit d’un élément disparu a changé"),
        new("'{0}' was removed {2}; it was {1}", "« {0} » a été supprimé ({2}) ; c’était ({1})"));

    public static readonly ChangeRule ExampleAdded = new("ESMS2931", "ESMS2932", None, Documentation, Neither,
        new("An example was added", "Un exemple a été ajouté"),
        new("The example '{2}' of '{0}' is new", "L’exemple « {2} » de « {0} » est nouveau"));

    public static readonly ChangeRule ExampleRemoved = new("ESMS2932", "ESMS2931", None, Documentation, Neither,
        new("An example was removed", "Un exemple a été retiré"),
        new("The example '{1}' of '{0}' is gone", "L’exemple « {1} » de « {0} » a disparu"));

    public static readonly ChangeRule ExampleChanged = new("ESMS2933", "ESMS2933", None, Documentation, Neither,
        new("An example changed", "Un exemple a changé"),
        new("The example '{2}' of '{0}' changed", "L’exemple « {2} » de « {0} » a changé"));

    public static readonly ChangeRule OnePathTwoEffects = new("ESMS2941", "", None, Documentation, Neither,
        new("One path has two effects", "Un chemin a deux effets"),
        new("'{2}' has two effects now: that of '{0}' and that of '{1}'", "« {2} » a désormais deux effets : celui de « {0} » et celui de « {1} »"));
    // csharpier-ignore-end

    public static ImmutableArray<ChangeRule> All { get; } =
        ImmutableArray.Create(
            VersionRose,
            VersionFell,
            VersionStood,
            VersionNotListed,
            ListedVersionAdded,
            ListedVersionRemoved,
            VersionDateChanged,
            NewWithoutSince,
            SinceEarlier,
            SinceLater,
            Deprecated,
            NoLongerDeprecated,
            DeprecationChanged,
            RenamedWithAlias,
            RenamedToAlias,
            AliasAdded,
            AliasRemoved,
            TombstoneAdded,
            SummaryChanged,
            BasisChanged,
            TombstoneRemoved,
            TombstoneChanged,
            ExampleAdded,
            ExampleRemoved,
            ExampleChanged,
            OnePathTwoEffects
        );
}
