using System;
using System.Linq;
using EnvoyerSms.Contract.Generator.Comparison.Rules;
using EnvoyerSms.Contract.Generator.Model;

namespace EnvoyerSms.Contract.Generator.Comparison;

/// <summary>Examples show what is so; no program rests on them.</summary>
internal static class ExampleComparison
{
    public static void Compare(Pair owner, EquatableArray<ExampleModel> old, EquatableArray<ExampleModel> now)
    {
        var place = owner.Place.At("examples");
        for (var index = 0; index < now.Count; index++)
        {
            var was = IndexOf(old, now[index].Name);
            var added = place with { New = place.New.At(index) };
            if (was < 0)
                owner.Findings.Add(HistoryChanges.ExampleAdded, added, "", now[index].Name);
            else if (!old[was].Equals(now[index]))
            {
                var both = added with { Old = place.Old.At(was) };
                owner.Findings.Add(HistoryChanges.ExampleChanged, both, old[was].Name, now[index].Name);
            }
        }
        for (var index = 0; index < old.Count; index++)
        {
            if (IndexOf(now, old[index].Name) < 0)
            {
                var removed = place with { Old = place.Old.At(index) };
                owner.Findings.Add(HistoryChanges.ExampleRemoved, removed, old[index].Name, isRemoval: true);
            }
        }
    }

    private static int IndexOf(EquatableArray<ExampleModel> examples, string name) =>
        examples.ToList().FindIndex(example => string.Equals(example.Name, name, StringComparison.Ordinal));
}
