using System.Collections.Generic;
using System.Linq;
using EnvoyerSms.Contract.Generator.Diagnostics;
using EnvoyerSms.Runtime;

namespace EnvoyerSms.Contract.Generator.Analyzers;

/// <summary>What of a text the API's alphabet lacks.</summary>
internal static class AlphabetChecks
{
    public static void Check(in SiteReport report, RequestMember member, ValueSource value, string text)
    {
        var misfits = Misfits(text).Distinct().ToArray();
        if (misfits.Length == 0)
            return;
        var byComposing = misfits.ToLookup(misfit => misfit.IsComposed);
        report.Broken(
            Rules.OutsideAlphabet,
            rule: null,
            value,
            [
                member.Name,
                string.Join(" ", misfits.Select(misfit => misfit.Shown)),
                CallSiteWords.Instead([.. byComposing[false]]),
                CallSiteWords.Compose([.. byComposing[true]], isAll: !byComposing.Contains(false)),
            ]
        );
    }

    // A letter that stands there with its marks is one misfit, whichever of them the alphabet lacks.
    private static IEnumerable<Misfit> Misfits(string text)
    {
        var letter = Decomposed.Find(text);
        foreach (var outsider in GsmText.Measure(text).Outside)
        {
            while (letter is { } passed && passed.End <= outsider.Index)
                letter = Decomposed.Find(text, passed.End);
            if (letter is { } here && here.Index <= outsider.Index)
                yield return Misfit.Of(here);
            // Half a character is reported as what it is.
            else if (ApiConstraints.IndexOfLoneSurrogate(outsider.Character) < 0)
                yield return Misfit.Of(outsider.Character);
        }
    }
}
