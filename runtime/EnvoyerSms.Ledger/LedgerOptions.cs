using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Ledger;

/// <summary>Settings of a <see cref="CallLedger"/>.</summary>
public sealed class LedgerOptions
{
    internal const int ShortestSecret = 32;

    /// <summary>
    /// The key of the hashes that tell calls apart: at least 32 characters, random, the same on all machines. It must stay: with another one, old
    /// entries are no longer compared. In configuration, <c>Ledger:Secret</c> in the section of the client.
    /// </summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Secret { get; set; }

    /// <summary>
    /// How long after its time-out a holder of a key counts as gone, and a decision may free the key: for clocks that run apart, and for what a network
    /// still delivers. Default: 30 seconds.
    /// </summary>
    public TimeSpan Margin { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether the clients share their rate limit through the store too. Default: true; a limiter that is set in their options stays.</summary>
    public bool SharesRateLimit { get; set; } = true;

    /// <summary>Where the ledger logs to; null for no logs. Under dependency injection, the host's unless set.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    internal string? Problem =>
        string.IsNullOrEmpty(Secret) ? "is missing"
        : Secret.Length < ShortestSecret ? $"must have at least {ShortestSecret} characters"
        : Margin < TimeSpan.Zero || Margin > TimeSpan.FromDays(1)
            ? $"is right, but {nameof(Margin)} must be from zero to one day"
        : null;
}
