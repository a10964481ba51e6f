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

    /// <summary>
    /// The API refused it because there had been too many, or without saying why where that may be the reason. Where the API does not say
    /// how long to wait, single requests find out.
    /// </summary>
    Refused,

    /// <summary>The API answered with an error that is about this request, and so takes requests. Whether it counted it is not known.</summary>
    Answered,

    /// <summary>
    /// An empty response came, with the HTTP status of one request too many: the API may have refused it, or a proxy. The first in a row
    /// changes nothing, a second is as <see cref="Refused"/>.
    /// </summary>
    Empty,
}
