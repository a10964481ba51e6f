using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>How long a text is as the API counts it.</summary>
internal static class MeasureChecks
{
    public static void Check(in SiteReport report, RequestMember member, ValueSource value, KnownText text)
    {
        if (member.Measure is not { Alphabet: ApiConstraints.Alphabet } measure || text.Text.Length == 0)
            return;
        var count = new UnitCount(report.Site, member, measure, text.Text, advice: false);
        var advised = new UnitCount(report.Site, member, measure, text.Text, advice: true);
        if (!CheckUnits(report, member, value, count, text.IsWhole))
            CheckUnits(report, member, value, advised, text.IsWhole);
        AlphabetChecks.Check(report, member, value, text.Text);
        if (text.IsWhole)
            CheckParts(report, member, value, count);
    }

    // Too long whatever flags the program sets: reported for the case that allows most.
    private static bool CheckUnits(
        in SiteReport report,
        RequestMember member,
        ValueSource value,
        UnitCount count,
        bool isWhole
    )
    {
        var broken = count
            .Cases.Select(flags => (Units: count.Units(flags), Added: count.Added(flags), Rule: count.Broken(flags)))
            .ToArray();
        if (broken.Length == 0 || broken.Any(found => found.Rule is null))
            return false;
        var (units, added, rule) = broken.OrderBy(found => found.Units - found.Rule!.Limit).First();
        var opener = isWhole ? Opener(report.Site, count) : null;
        report.Broken(
            CallSiteRules.TooManyUnits,
            rule,
            value,
            [
                member.Name,
                units,
                rule!.Limit,
                units - rule.Limit,
                CallSiteWords.WayOut(opener),
                CallSiteWords.Appended(added),
            ],
            new FixFacts { Flag = opener }
        );
        return true;
    }

    // A flag that would let the text through.
    private static string? Opener(RequestSite site, UnitCount count) =>
        count.Openers.FirstOrDefault(opener =>
            site.Flag(opener) == false && count.Cases.All(flags => count.Broken([.. flags, opener]) is null)
        );

    // Reported only where it is the same for all flags that the program may set.
    private static void CheckParts(in SiteReport report, RequestMember member, ValueSource value, UnitCount count)
    {
        if (count.Cases.Select(count.Parts).Distinct().ToArray() is [> 1 and var parts])
            report.Broken(CallSiteRules.BilledSegments, rule: null, value, [member.Name, parts]);
    }
}
