namespace EnvoyerSms;

/// <summary>The result of waiting for an answer that no longer changes.</summary>
/// <typeparam name="T">The response record.</typeparam>
public sealed record ApiWaited<T>
{
    /// <summary>The final response; where the deadline came first, the last one that came.</summary>
    public required T Response { get; init; }

    /// <summary>
    /// Whether the response no longer changes. False where <see cref="ApiPolling.Deadline"/> came first: the response may
    /// still change, and waiting again loses nothing.
    /// </summary>
    public required bool IsFinal { get; init; }
}
