namespace Probe;

internal enum Verdict
{
    Held,
    NotHeld,

    /// <summary>It was looked at, and what came did not tell.</summary>
    NotSeen,

    /// <summary>Looking at it would send, change or cost something.</summary>
    CannotBeSeen,
}

/// <summary>What became of one fact.</summary>
/// <param name="Verdict">Whether it holds.</param>
/// <param name="Seen">What was seen, or why nothing was.</param>
internal sealed record Finding(Verdict Verdict, Words Seen)
{
    /// <summary>Two looks at one fact: it holds where both say so, and does not where one says so.</summary>
    public static Finding Both(Finding first, Finding second) =>
        first.Verdict == Verdict.NotHeld || second.Verdict == Verdict.Held ? first : second;
}
