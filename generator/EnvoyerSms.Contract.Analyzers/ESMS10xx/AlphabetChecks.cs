using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Text;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>What of a text the API's alphabet lacks.</summary>
internal static class AlphabetChecks
{
    public static void Check(in SiteReport report, RequestMember member, ValueSource value, string text)
    {
        var unsupported = UnsupportedTexts(text).Distinct().ToArray();
        if (unsupported.Length == 0)
            return;
        var byComposing = unsupported.ToLookup(unsupported => unsupported.IsComposed);
        report.Broken(
            CallSiteRules.OutsideAlphabet,
            rule: null,
            value,
            [
                member.Name,
                string.Join(" ", unsupported.Select(unsupported => unsupported.Shown)),
                CallSiteWords.Instead([.. byComposing[false]]),
                CallSiteWords.Compose([.. byComposing[true]], isAll: !byComposing.Contains(false)),
            ]
        );
    }

    // A letter and its combining accents are one unsupported text, whichever of them the alphabet lacks.
    private static IEnumerable<UnsupportedText> UnsupportedTexts(string text)
    {
        var letter = Decomposed.Find(text);
        foreach (var outsider in GsmText.Measure(text).UnsupportedCharacters)
        {
            while (letter is { } passed && passed.End <= outsider.Index)
                letter = Decomposed.Find(text, passed.End);
            if (letter is { } here && here.Index <= outsider.Index)
                yield return UnsupportedText.Of(here);
            // Half a character has its own rule.
            else if (ApiConstraints.IndexOfLoneSurrogate(outsider.Character) < 0)
                yield return UnsupportedText.Of(outsider.Character);
        }
    }
}
