namespace Probe;

/// <summary>Whether the API's dates, which have no zone, are those of the contract's zone.</summary>
internal static class Times
{
    private static readonly TimeSpan Clocks = TimeSpan.FromMinutes(2);

    // Below the smallest difference between two zones that are in question.
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(45);

    /// <param name="dates">What the client read, in the contract's zone.</param>
    /// <param name="sentAt">When the message was sent, as the user knows it.</param>
    public static Finding Judge(IEnumerable<DateTimeOffset?> dates, DateTimeOffset? sentAt)
    {
        var known = dates.OfType<DateTimeOffset>().ToList();
        if (known.Count == 0)
            return new Finding(Verdict.NotSeen, new("no date came", "aucune date n'est venue"));
        if (known.Max() > TimeProvider.System.GetUtcNow() + Clocks)
            return new Finding(Verdict.NotHeld, new("a date is in the future", "une date est dans l'avenir"));
        if (sentAt is not { } sent)
            return new Finding(
                Verdict.NotSeen,
                new(
                    "say when the message was sent: add --sent",
                    "dites quand le message est parti\u00a0: ajoutez --sent"
                )
            );
        var delay = known.Min() - sent;
        return delay < -Clocks
                ? new Finding(Verdict.NotHeld, new("a date is before the message was sent", "une date précède l'envoi"))
            : delay <= Soon
                ? new Finding(
                    Verdict.Held,
                    new("the first date follows the sending at once", "la première date suit l'envoi de près")
                )
            : new Finding(
                Verdict.NotSeen,
                new(
                    "the first date is long after the sending: too late, or another zone",
                    "la première date est loin de l'envoi\u00a0: en retard, ou d'un autre fuseau"
                )
            );
    }
}
