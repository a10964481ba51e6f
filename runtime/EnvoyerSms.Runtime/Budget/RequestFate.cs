namespace EnvoyerSms.Runtime;

/// <summary>What became of a request, as far as its budget is concerned.</summary>
internal enum RequestFate
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
