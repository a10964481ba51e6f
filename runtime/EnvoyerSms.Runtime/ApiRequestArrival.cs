namespace EnvoyerSms;

/// <summary>What became of a request, as far as its rate limit is concerned: whether it arrived, and whether it was counted.</summary>
public enum ApiRequestArrival
{
    /// <summary>It arrived, will arrive within the margin, or got lost. It counts. The same as disposing its lease without a report.</summary>
    Unknown,

    /// <summary>It never left this machine and does not count.</summary>
    NotSent,

    /// <summary>The API carried it out, which proves that it had arrived by now and was counted there.</summary>
    Accepted,

    /// <summary>The API refused it because there had been too many.</summary>
    Refused,
}
