using System.Diagnostics;

namespace EnvoyerSms;

/// <summary>What a ledger knows of a call with a key that cannot be made again.</summary>
/// <param name="state">What became of it.</param>
/// <param name="resourceId">What names the thing made; null where none was read.</param>
/// <param name="record">What was recorded of the response; null where nothing was.</param>
public sealed class ApiRecordedCall(ApiBatchState state, string? resourceId, string? record)
{
    /// <summary>What became of it: in progress, done, unknown, or decided to be done.</summary>
    public ApiBatchState State { get; } = state;

    /// <summary>What names the thing made, such as the number of a message; null where none was read.</summary>
    public string? ResourceId { get; } = resourceId;

    /// <summary><see cref="ApiKeyedResponse.Record"/> of the call; null where nothing was recorded.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Record { get; } = record;
}
