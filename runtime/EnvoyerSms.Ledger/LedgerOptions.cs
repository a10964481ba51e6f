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

    /// <summary>
    /// Whether calls that only read are made, uncounted, where the store does not say if a request is left; those that have an effect never are.
    /// Default: false.
    /// </summary>
    public bool LetsReadsPass { get; set; }

    /// <summary>What is wrong, and of which setting; null where nothing is.</summary>
    internal (string Setting, string What)? Problem =>
        string.IsNullOrEmpty(Secret) ? (nameof(Secret), "is missing")
        : Secret.Length < ShortestSecret ? (nameof(Secret), $"must have at least {ShortestSecret} characters")
        : Margin < TimeSpan.Zero || Margin > TimeSpan.FromDays(1) ? (nameof(Margin), "must be from zero to one day")
        : null;
}
