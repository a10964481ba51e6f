using System;

namespace EnvoyerSms.Contract.Generator.Model;

/// <summary>In what a length of time is counted on the wire.</summary>
internal enum DurationUnit
{
    Seconds,
    Milliseconds,
    Minutes,
}

internal static class DurationUnits
{
    public static long Ticks(this DurationUnit unit) =>
        unit switch
        {
            DurationUnit.Milliseconds => TimeSpan.TicksPerMillisecond,
            DurationUnit.Minutes => TimeSpan.TicksPerMinute,
            _ => TimeSpan.TicksPerSecond,
        };
}
