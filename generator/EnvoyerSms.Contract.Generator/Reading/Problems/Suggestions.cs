using System.Collections.Generic;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Generator.Reading.Problems;

/// <summary>What a message about an unknown name ends with.</summary>
internal static class Suggestions
{
    private const int MostShown = 12;

    /// <summary>The nearest known name, else all of them where they are few.</summary>
    public static string Hint(string name, IReadOnlyCollection<string> known)
    {
        if (NearestName.Find(name, known) is { } nearest)
            return $"; did you mean '{nearest}'?";
        return known.Count == 0 ? "; there is none here"
            : known.Count <= MostShown ? $"; write {Words.OneOf(known)}"
            : "";
    }
}
