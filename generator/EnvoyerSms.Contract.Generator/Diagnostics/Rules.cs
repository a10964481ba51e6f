using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace EnvoyerSms.Contract.Generator.Diagnostics;

/// <summary>Every rule of contracts and of the projects that compile them.</summary>
internal static partial class Rules
{
    private static readonly System.Lazy<IReadOnlyDictionary<string, Rule>> ById = new(() =>
        All.ToDictionary(rule => rule.Id)
    );

    public static ImmutableArray<Rule> All =>
        new[]
        {
            OfTexts,
            OfKeys,
            OfNames,
            OfReferences,
            OfConstraints,
            OfMeaning,
            OfHistory,
            OfExamples,
            OfBaselines,
            OfProject,
        }
            .SelectMany(rules => rules)
            .ToImmutableArray();

    public static Rule Find(string id) => ById.Value[id];
}
