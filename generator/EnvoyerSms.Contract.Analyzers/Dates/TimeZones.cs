using System;
using System.Collections.Concurrent;
using System.Security;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>
/// Time zones by name. This is the one thing that analyzers take from the machine: when a country changes its clocks changes by
/// law, so it is in no contract. The program's machine may know other laws than the compiler's, but then it checks again.
/// </summary>
internal static class TimeZones
{
    private static readonly ConcurrentDictionary<TimeZoneMetadata, TimeZoneInfo?> Known = new();

    /// <summary>Null where the machine knows neither name.</summary>
    public static TimeZoneInfo? Find(TimeZoneMetadata time) =>
        Known.GetOrAdd(time with { Earliest = null }, mark => Find(mark.Iana) ?? Find(mark.Windows));

    private static TimeZoneInfo? Find(string name)
    {
        try
        {
            return name.Length == 0 ? null : TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception exception)
            when (exception is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException)
        {
            return null;
        }
    }
}
