using System.Collections.Immutable;
using System.Linq;
using EnvoyerSms.Contract.Generator.Constraints;

namespace EnvoyerSms.Contract.Generator.Comparison.Rules;

/// <summary>Every way in which a contract can change. A rule stands in the file of its family.</summary>
internal static class ChangeRules
{
    public static ImmutableArray<ChangeFamily> Families { get; } =
        ImmutableArray.Create<ChangeFamily>(
            new("ESMS20", new("the API as a whole", "l’API dans son ensemble"), ApiChanges.All),
            new("ESMS21", new("operations", "opérations"), OperationChanges.All),
            new("ESMS22", new("parameters", "paramètres"), ParameterChanges.All),
            new("ESMS23", new("rules of parameters", "règles des paramètres"), RuleChanges.All),
            new("ESMS24", new("types and fields", "types et champs"), TypeChanges.All),
            new("ESMS25", new("enums", "énumérations"), EnumChanges.All),
            new("ESMS26", new("errors", "erreurs"), ErrorChanges.All),
            new(
                "ESMS27",
                new("authentication and rate limit", "authentification et limite de débit"),
                AccessChanges.All
            ),
            new(
                "ESMS28",
                new("pages, waiting and repeated calls", "pages, attente et appels répétés"),
                SequenceChanges.All
            ),
            new("ESMS29", new("versions, history and words", "versions, historique et textes"), HistoryChanges.All)
        );

    public static ImmutableArray<ChangeRule> All { get; } =
        Families.SelectMany(family => family.Rules).ToImmutableArray();
}

/// <summary>The rules of one subject, which have a page together.</summary>
/// <param name="Id">What their ids begin with.</param>
internal sealed record ChangeFamily(string Id, Phrase Subject, ImmutableArray<ChangeRule> Rules);
