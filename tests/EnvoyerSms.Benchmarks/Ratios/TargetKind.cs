namespace EnvoyerSms.Benchmarks.Ratios;

/// <summary>What a target compares.</summary>
internal enum TargetKind
{
    /// <summary>The other's time divided by ours: at least.</summary>
    TimesFaster,

    /// <summary>Our time divided by the other's: at most.</summary>
    TimesTheTime,

    /// <summary>What we allocate: at most.</summary>
    Bytes,

    /// <summary>Our bytes less the other's: at most.</summary>
    BytesMore,

    /// <summary>Our time less the other's: at most.</summary>
    MillisecondsMore,
}

internal static class TargetKindExtensions
{
    /// <summary>What our figure beside the other's comes to.</summary>
    public static double Compare(this TargetKind kind, Figure ours, Figure? other) =>
        kind switch
        {
            TargetKind.TimesFaster => other!.Nanoseconds / ours.Nanoseconds,
            TargetKind.TimesTheTime => ours.Nanoseconds / other!.Nanoseconds,
            TargetKind.Bytes => ours.Bytes,
            TargetKind.BytesMore => ours.Bytes - other!.Bytes,
            TargetKind.MillisecondsMore => (ours.Nanoseconds - other!.Nanoseconds) / 1e6,
            _ => throw new InvalidOperationException($"{kind} is not known."),
        };
}
