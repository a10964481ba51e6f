using System;

namespace EnvoyerSms.Contract.Analyzers;

/// <summary>What is known of a date with its time.</summary>
/// <param name="Wall">What calendar and clock show.</param>
/// <param name="Offset">How far they are ahead of UTC; null where that depends on the machine on which the program runs.</param>
internal readonly record struct KnownInstant(DateTime Wall, TimeSpan? Offset)
{
    // No time zone is farther behind UTC.
    private static readonly TimeSpan MostBehind = TimeSpan.FromHours(-14);

    public DateTime Wall { get; } = DateTime.SpecifyKind(Wall, DateTimeKind.Unspecified);

    /// <summary>The latest that the instant can be, as ticks of UTC. Beyond both ends of the calendar too.</summary>
    public long LatestTicks => Wall.Ticks - (Offset ?? MostBehind).Ticks;

    /// <summary>The instant, where it depends on no machine.</summary>
    public DateTimeOffset? Exact =>
        Offset is { } offset && LatestTicks >= DateTime.MinValue.Ticks && LatestTicks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(Wall, offset)
            : null;
}
