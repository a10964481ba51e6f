namespace EnvoyerSms;

/// <summary>How a request with a long list is made in batches.</summary>
/// <example><code>new ApiBatchOptions { BatchSize = 200, At = hours.NextAllowed }</code></example>
public sealed class ApiBatchOptions
{
    /// <summary>
    /// Items of one request, from 1 to what the contract allows; null for as many as it allows. A batch is also the size of the doubt where the
    /// outcome of its request stays unknown. The first run with a key decides; later ones take the size from there.
    /// </summary>
    public int? BatchSize { get; init; }

    /// <summary>
    /// When a batch is to take effect, from the moment at which its request is expected to be made; null for at once. Asked by the first run
    /// alone, which fixes the answers; null leaves all to the request. For operations whose contract has a parameter for it.
    /// </summary>
    public Func<DateTimeOffset, DateTimeOffset?>? At { get; init; }

    /// <summary>
    /// Whether a batch whose fixed time has passed before its request could be made is sent to take effect at once. Default: false, which ends the
    /// run with an exception that says so.
    /// </summary>
    public bool SendsLate { get; init; }

    /// <summary>
    /// Whether the run goes on after a batch that the API refused, or whose outcome stays unknown, in this run. Default: false, so that one trouble
    /// puts one batch in doubt and not all of them: the batch is yielded, and the next step throws its failure.
    /// </summary>
    public bool ContinuesAfterFailure { get; init; }

    /// <summary>How long to wait before batches that are in progress in another process are looked at again. Default: 5 seconds.</summary>
    public TimeSpan LookAgainAfter { get; init; } = TimeSpan.FromSeconds(5);
}
