using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Generator.Reading.Problems;

/// <summary>What a message about an unknown name ends with.</summary>
internal static class Suggestions
{
    private const int MostShown = 12;

    // What other languages that describe APIs call what ours has.
    private static readonly Dictionary<string, string> OfOtherLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["description"] = "summary",
        ["title"] = "summary",
        ["minimum"] = "min",
        ["maximum"] = "max",
        ["optional"] = "required",
        ["nullable"] = "required",
        ["array"] = "repeated",
        ["items"] = "repeated",
        ["regex"] = "pattern",
        ["format"] = "type",
        ["servers"] = "baseAddress",
        ["url"] = "baseAddress",
        ["method"] = "methods",
        ["security"] = "authentication",
        ["securitySchemes"] = "schemes",
        ["paths"] = "operations",
        ["schemas"] = "types",
        ["properties"] = "fields",
        ["requestBody"] = "parameters",
        ["example"] = "examples",
    };

    /// <summary>The nearest known name, else what another language calls so, else all of them, or the first where they are many.</summary>
    public static Wording Hint(string name, IReadOnlyCollection<string> known)
    {
        if (NearestName.Find(name, known) is { } nearest)
            return $"; did you mean '{nearest}'?";
        if (OfOtherLanguages.TryGetValue(name, out var ours) && known.Contains(ours))
            return $"; did you mean '{ours}'?";
        if (known.Count == 0)
            return "; there is none here";
        if (known.Count <= MostShown)
            return $"; write {Words.OneOf(known)}";
        return $"; write {Words.List(known.Take(MostShown))} or one of {Words.Number(known.Count - MostShown)} others";
    }
}
