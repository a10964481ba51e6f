namespace EnvoyerSms.Runtime.RateLimit;

/// <summary>What became of a request, as far as its rate limit is concerned.</summary>
internal enum RequestArrival
{
    /// <summary>It arrived, will arrive within the margin, or got lost.</summary>
    Unknown,

    /// <summary>It never left.</summary>
    NotSent,

    /// <summary>It was carried out, and so has arrived.</summary>
    Accepted,

    /// <summary>It arrived when the window was full.</summary>
    Refused,
}
