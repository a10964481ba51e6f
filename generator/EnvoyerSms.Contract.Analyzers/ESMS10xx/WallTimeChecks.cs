using EnvoyerSms.Contract.Analyzers.Diagnostics;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>Times that mean another instant on a machine in another zone.</summary>
internal static class WallTimeChecks
{
    public static void Check(in SiteReport report, RequestMember member, TimeZoneMetadata time, ValueSource value)
    {
        switch (TimeOrigins.Read(value.Origin))
        {
            case TimeOrigin.Wall:
                report.Broken(
                    CallSiteRules.WallTime,
                    null,
                    value,
                    [member.Name, time.Iana],
                    new FixFacts { Zone = time.Iana, WindowsZone = time.Windows }
                );
                break;
            case TimeOrigin.Unknown:
                report.Broken(CallSiteRules.UnknownKind, null, value, [member.Name, time.Iana]);
                break;
        }
    }
}
