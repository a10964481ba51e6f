using System.Diagnostics;

namespace EnvoyerSms;

/// <summary>What became of one batch of a long list.</summary>
/// <typeparam name="TResponse">The response record of one request.</typeparam>
public sealed class ApiBatch<TResponse>
    where TResponse : class
{
    internal ApiBatch(ApiPlannedBatch planned, string key) => (Planned, Key) = (planned, key);

    /// <summary>Which items it holds, and when it takes effect.</summary>
    public ApiPlannedBatch Planned { get; }

    /// <summary>Its key in the ledger: that of the run, a slash and the number. No log prints it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Key { get; }

    /// <summary>What became of it.</summary>
    public required ApiBatchState State { get; init; }

    /// <summary>The response; null where there is none, or it cannot be made again from what an earlier run recorded.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public TResponse? Response { get; init; }

    /// <summary>What names the thing made, such as the number of a message; null where none was read, or the response has it.</summary>
    public string? ResourceId { get; init; }

    /// <summary>Why it failed in this run; null where it did not.</summary>
    public ApiException? Failure { get; init; }

    /// <summary>It was found in the ledger: an earlier run, or another process, made its request.</summary>
    public bool WasRecorded { get; init; }

    /// <summary>Says number and state, and nothing of key or response.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => FormattableString.Invariant($"Batch {Planned.Number}: {State}");
}
