using System;
using System.Globalization;
using System.Linq;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.Runtime.Constraints;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>The rules of an instant.</summary>
internal static class InstantChecks
{
    public static void Check(in SiteReport report, RequestMember member, ValueSource value)
    {
        if (!DateChecks.Check(report, member, value) || member.Time is not { } time)
            return;
        // Of an hour that is wrong in any zone, or does not exist in one, the zone is not the first thing to say.
        if (InstantReader.Read(value.Origin) is not { } instant || !Reported(report, member, time, value, instant))
            WallTimeChecks.Check(report, member, time, value);
    }

    private static bool Reported(
        in SiteReport report,
        RequestMember member,
        TimeZoneMetadata time,
        ValueSource value,
        KnownInstant instant
    )
    {
        if (Rule(report, member, ApiRuleKind.Future) is { } future && IsBefore(instant, time.Earliest))
        {
            report.Broken(
                CallSiteRules.BeforeApi,
                future,
                value,
                [member.Name, Shown(member, instant.Wall), time.Earliest!]
            );
            return true;
        }
        return TimeZones.Find(time) is { } zone && ReportedClocks(report, member, value, instant, zone);
    }

    private static bool ReportedClocks(
        in SiteReport report,
        RequestMember member,
        ValueSource value,
        KnownInstant instant,
        TimeZoneInfo zone
    )
    {
        if (IsSkipped(instant, zone))
        {
            report.Broken(
                CallSiteRules.SkippedTime,
                null,
                value,
                [member.Name, Shown(member, instant.Wall), Name(member)]
            );
            return true;
        }
        if (Rule(report, member, ApiRuleKind.Unambiguous) is not { } rule)
            return false;
        if (instant.Exact is { } exact && !ApiConstraints.Unambiguous(exact, zone))
        {
            var local = TimeZoneInfo.ConvertTime(exact, zone).DateTime;
            report.Broken(CallSiteRules.AmbiguousTime, rule, value, [member.Name, Shown(member, local), Name(member)]);
            return true;
        }
        if (instant.Offset is not null || !zone.IsAmbiguousTime(instant.Wall))
            return false;
        // The API refuses it only if the program's machine keeps the same time as the API.
        report.Broken(
            CallSiteRules.AmbiguousTime,
            rule with
            {
                Assumed = true,
            },
            value,
            [member.Name, Shown(member, instant.Wall), Name(member)]
        );
        return true;
    }

    private static MemberRule? Rule(in SiteReport report, RequestMember member, ApiRuleKind kind)
    {
        var site = report.Site;
        return member.Rules.FirstOrDefault(rule => rule.Kind == kind && Conditions.SurelyHold(rule, site));
    }

    // That day had not begun yet in any time zone.
    private static bool IsBefore(KnownInstant instant, string? earliest) =>
        DateTime.TryParseExact(earliest, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && instant.LatestTicks < day.Ticks - TimeSpan.FromHours(14).Ticks;

    // An offset that the zone does not have on that day means that the time is of another zone.
    private static bool IsSkipped(KnownInstant instant, TimeZoneInfo zone) =>
        zone.IsInvalidTime(instant.Wall)
        && (
            instant.Offset is not { } offset
            || offset == zone.GetUtcOffset(instant.Wall.Date)
            || offset == zone.GetUtcOffset(instant.Wall.Date.AddTicks(TimeSpan.TicksPerDay - 1))
        );

    private static string Name(RequestMember member) => member.Time!.Iana;

    private static object Shown(RequestMember member, DateTime wall) =>
        DateChecks.Shown(member, wall.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
}
