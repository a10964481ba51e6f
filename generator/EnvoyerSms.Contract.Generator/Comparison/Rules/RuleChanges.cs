using System.Collections.Immutable;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeDirection;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeKinds;
using static EnvoyerSms.Contract.Generator.Comparison.Rules.ChangeLevel;

namespace EnvoyerSms.Contract.Generator.Comparison.Rules;

/// <summary>What can change of the rules that a contract puts on parameters.</summary>
internal static class RuleChanges
{
    // csharpier-ignore-start
    public static readonly ChangeRule Added = new("ESMS2301", "ESMS2302", Major, Behaviour, Request,
        new("A rule was added", "Une règle a été ajoutée"),
        new("'{0}' must keep to a new rule: {2}", "« {0} » doit obéir à une nouvelle règle : {2}"));

    public static readonly ChangeRule Removed = new("ESMS2302", "ESMS2301", Minor, Behaviour, Request,
        new("A rule was removed", "Une règle a été retirée"),
        new("'{0}' need no longer keep to a rule: {1}", "« {0} » n’obéit plus à une règle : {1}"));

    public static readonly ChangeRule AdviceAdded = new("ESMS2303", "ESMS2304", Minor, Source, Request,
        new("An advice was added", "Un conseil a été ajouté"),
        new("Code that calls '{0}' is advised now: {2}", "Un conseil accompagne désormais « {0} » : {2}"));

    public static readonly ChangeRule AdviceRemoved = new("ESMS2304", "ESMS2303", Patch, Source, Request,
        new("An advice was removed", "Un conseil a été retiré"),
        new("Code that calls '{0}' is no longer advised: {1}", "Un conseil n’accompagne plus « {0} » : {1}"));

    public static readonly ChangeRule Tightened = new("ESMS2305", "ESMS2306", Major, Behaviour, Request,
        new("A limit was tightened", "Une limite a été resserrée"),
        new("'{0}' must keep to {2}; it was {1}. Values that were accepted are refused", "« {0} » doit respecter {2} ; c’était {1}. Des valeurs acceptées sont refusées"));

    public static readonly ChangeRule Loosened = new("ESMS2306", "ESMS2305", Minor, Behaviour, Request,
        new("A limit was loosened", "Une limite a été relâchée"),
        new("'{0}' must keep to {2}; it was {1}", "« {0} » doit respecter {2} ; c’était {1}"));

    public static readonly ChangeRule CharactersTightened = new("ESMS2307", "ESMS2308", Major, Behaviour, Request,
        new("Fewer characters are allowed", "Moins de caractères sont permis"),
        new("'{0}' may hold {2} only; it was {1}", "« {0} » n’admet que {2} ; c’était {1}"));

    public static readonly ChangeRule CharactersLoosened = new("ESMS2308", "ESMS2307", Minor, Behaviour, Request,
        new("More characters are allowed", "Plus de caractères sont permis"),
        new("'{0}' may hold {2}; it was {1}", "« {0} » admet {2} ; c’était {1}"));

    public static readonly ChangeRule CharactersChanged = new("ESMS2309", "ESMS2309", Major, Behaviour, Request,
        new("Other characters are allowed", "D’autres caractères sont permis"),
        new("'{0}' may hold {2} only; it was {1}, and neither has all of the other", "« {0} » n’admet que {2} ; c’était {1}, et aucun ne contient l’autre"));

    public static readonly ChangeRule PatternChanged = new("ESMS2310", "ESMS2310", Major, Behaviour, Request,
        new("A pattern changed", "Un motif a changé"),
        new("'{0}' must match {2}; it was {1}. Which values that refuses cannot be told", "« {0} » doit suivre {2} ; c’était {1}. On ne peut dire quelles valeurs sont refusées"));

    public static readonly ChangeRule ConditionWider = new("ESMS2311", "ESMS2312", Major, Behaviour, Request,
        new("A rule holds in more cases", "Une règle vaut dans plus de cas"),
        new("The rule of '{0}' holds in more cases: {2}; it was {1}", "La règle de « {0} » vaut dans plus de cas : {2} ; c’était {1}"));

    public static readonly ChangeRule ConditionNarrower = new("ESMS2312", "ESMS2311", Minor, Behaviour, Request,
        new("A rule holds in fewer cases", "Une règle vaut dans moins de cas"),
        new("The rule of '{0}' holds in fewer cases: {2}; it was {1}", "La règle de « {0} » vaut dans moins de cas : {2} ; c’était {1}"));

    public static readonly ChangeRule ConditionChanged = new("ESMS2313", "ESMS2313", Major, Behaviour, Request,
        new("A rule holds in other cases", "Une règle vaut dans d’autres cas"),
        new("The rule of '{0}' holds in other cases: {2}; it was {1}", "La règle de « {0} » vaut dans d’autres cas : {2} ; c’était {1}"));

    public static readonly ChangeRule BecameBinding = new("ESMS2314", "ESMS2315", Major, Behaviour, Request,
        new("An advice became a rule", "Un conseil est devenu une règle"),
        new("What was advice for '{0}' is a rule now: {2}", "Ce qui était un conseil pour « {0} » devient une règle : {2}"));

    public static readonly ChangeRule BecameAdvice = new("ESMS2315", "ESMS2314", Minor, Behaviour, Request,
        new("A rule became an advice", "Une règle est devenue un conseil"),
        new("What was a rule for '{0}' is advice now: {2}", "Ce qui était une règle pour « {0} » devient un conseil : {2}"));

    public static readonly ChangeRule ErrorChanged = new("ESMS2316", "ESMS2316", Patch, Behaviour, Response,
        new("Another error tells that a rule is broken", "Une autre erreur dit qu’une règle est enfreinte"),
        new("A broken rule of '{0}' is answered by '{2}'; it was '{1}'", "Une règle enfreinte de « {0} » donne « {2} » ; c’était « {1} »"));

    public static readonly ChangeRule MembersAdded = new("ESMS2317", "ESMS2318", Major, Behaviour, Request,
        new("A rule between parameters has more of them", "Une règle entre paramètres en compte plus"),
        new("The rule of '{0}' is about more parameters: {2}; it was {1}", "La règle de « {0} » porte sur plus de paramètres : {2} ; c’était {1}"));

    public static readonly ChangeRule MembersRemoved = new("ESMS2318", "ESMS2317", Minor, Behaviour, Request,
        new("A rule between parameters has fewer of them", "Une règle entre paramètres en compte moins"),
        new("The rule of '{0}' is about fewer parameters: {2}; it was {1}", "La règle de « {0} » porte sur moins de paramètres : {2} ; c’était {1}"));

    public static readonly ChangeRule MembersChanged = new("ESMS2319", "ESMS2319", Major, Behaviour, Request,
        new("A rule stands between other parameters", "Une règle relie d’autres paramètres"),
        new("The rule of '{0}' is about other parameters: {2}; it was {1}", "La règle de « {0} » porte sur d’autres paramètres : {2} ; c’était {1}"));

    public static readonly ChangeRule OrderChanged = new("ESMS2320", "ESMS2320", None, Behaviour, Request,
        new("The order of rules changed", "L’ordre des règles a changé"),
        new("The rules of '{0}' are asked in another order, so another of several may be told first", "Les règles de « {0} » sont vérifiées dans un autre ordre : une autre peut être dite d’abord"));

    public static readonly ChangeRule PastAdded = new("ESMS2321", "ESMS2322", Patch, Source, Request,
        new("A rule of earlier versions was added", "Une règle des versions antérieures a été ajoutée"),
        new("Earlier versions of '{0}' obey {2}", "Les versions antérieures de « {0} » obéissent à {2}"));

    public static readonly ChangeRule PastRemoved = new("ESMS2322", "ESMS2321", Patch, Source, Request,
        new("A rule of earlier versions is gone", "Une règle des versions antérieures a disparu"),
        new("Earlier versions of '{0}' no longer obey {1}", "Les versions antérieures de « {0} » n’obéissent plus à {1}"));

    public static readonly ChangeRule UntilChanged = new("ESMS2323", "ESMS2323", Patch, Source, Request,
        new("A rule of earlier versions ended in another one", "Une règle des versions antérieures a pris fin dans une autre"),
        new("A rule of '{0}' held until {2}; it was {1}", "Une règle de « {0} » a été en vigueur jusqu’à {2} ; c’était {1}"));
    // csharpier-ignore-end

    public static ImmutableArray<ChangeRule> All { get; } =
        ImmutableArray.Create(
            Added,
            Removed,
            AdviceAdded,
            AdviceRemoved,
            Tightened,
            Loosened,
            CharactersTightened,
            CharactersLoosened,
            CharactersChanged,
            PatternChanged,
            ConditionWider,
            ConditionNarrower,
            ConditionChanged,
            BecameBinding,
            BecameAdvice,
            ErrorChanged,
            MembersAdded,
            MembersRemoved,
            MembersChanged,
            OrderChanged,
            PastAdded,
            PastRemoved,
            UntilChanged
        );
}
