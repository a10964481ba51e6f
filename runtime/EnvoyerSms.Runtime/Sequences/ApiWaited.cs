namespace EnvoyerSms;

/// <summary>What waiting for an answer that no longer changes came to.</summary>
/// <typeparam name="T">The response record.</typeparam>
public sealed record ApiWaited<T>
{
    /// <summary>The final response; the last one that came, where the deadline was first.</summary>
    public required T Response { get; init; }

    /// <summary>
    /// Whether the response no longer changes. False where <see cref="ApiPolling.Deadline"/> came first: what the response says may
    /// still change, and who waits again loses nothing.
    /// </summary>
    public required bool IsFinal { get; init; }
}
