using System;
using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Contract.Generator.Model;
using EnvoyerSms.Contract.Generator.Reading.Problems;
using EnvoyerSms.Contract.Generator.Reading.Yaml;

namespace EnvoyerSms.Contract.Generator.Reading.Sections;

/// <summary>How values stand on the wire, as parameters and fields say it alike.</summary>
internal static class Spellings
{
    private const int LongestWord = 64;

    /// <param name="owner">What has the type: <c>a parameter of this type</c>.</param>
    public static EquatableArray<string> ReadWords(Keys keys, bool isBoolean, Wording owner)
    {
        if (!keys.Has("words"))
        {
            keys.Optional("words");
            return isBoolean ? ["true", "false"] : [];
        }
        if (!isBoolean)
            keys.DoesNotFit("words", owner, "only a boolean is one of two words");
        var words = keys.Texts("words");
        if (words.Count > 0 && !AreTwo(words))
            keys.Scope.Report(
                RuleIds.BadValue,
                keys.LocationOf("words"),
                Words.Short(string.Join(", ", words.Select(word => word.Text))),
                "a list of two different words, for true and for false"
            );
        return isBoolean && AreTwo(words) ? [words[0].Text, words[1].Text]
            : isBoolean ? ["true", "false"]
            : [];
    }

    public static DurationUnit ReadUnit(Keys keys, bool isDuration, Wording owner)
    {
        var unit = keys.OptionalChoice("unit", "a unit of time", Choices.DurationUnits);
        if (keys.Has("unit") && !isDuration)
            keys.DoesNotFit("unit", owner, "only a duration is counted in one");
        return (DurationUnit)(unit ?? 0);
    }

    // Responses are known to vary in case, and white space around a text is cut off.
    private static bool AreTwo(IReadOnlyList<YamlScalar> words) =>
        words.Count == 2
        && words.All(word => word.Text.Length <= LongestWord && word.Text.Trim() == word.Text)
        && !string.Equals(words[0].Text, words[1].Text, StringComparison.OrdinalIgnoreCase);
}
