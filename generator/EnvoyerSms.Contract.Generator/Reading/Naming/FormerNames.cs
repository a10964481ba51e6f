using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Naming;

/// <summary>Names that things had before: each is emitted once more, so that nothing else may have it.</summary>
internal static class FormerNames
{
    public const string Key = "was";

    /// <param name="entries">What may have had another name.</param>
    /// <param name="beside">What else has a name among them.</param>
    public static void Check(
        ProblemList problems,
        IEnumerable<YamlEntry> entries,
        NameUse use,
        string owner = "",
        IEnumerable<YamlEntry>? beside = null
    )
    {
        var all = entries.ToList();
        var taken = new HashSet<string>(
            all.Concat(beside ?? []).Select(entry => entry.Name),
            StringComparer.OrdinalIgnoreCase
        );
        foreach (var entry in all)
        {
            if (Of(entry) is not { } name)
                continue;
            Names.Check(problems, name, use, owner);
            if (!taken.Add(name.Text))
                problems.Add(RuleIds.NameStillUsed, name.Location, Words.Short(name.Text), Words.Short(entry.Name));
        }
    }

    /// <summary>Where one of them is said to have had that name.</summary>
    public static YamlScalar? Find(IEnumerable<YamlEntry> entries, string name) =>
        entries.Select(Of).FirstOrDefault(former => former?.Text == name);

    private static YamlScalar? Of(YamlEntry entry) =>
        (entry.Value as YamlMapping)?.Find(Key) is YamlScalar { IsNull: false } name ? name : null;
}
