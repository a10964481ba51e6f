using System.Diagnostics;

namespace EnvoyerSms;

/// <summary>What a ledger knows of a call with a key that cannot be made again.</summary>
/// <param name="reason">Why not.</param>
/// <param name="resourceId">What names the thing made; null where none was read.</param>
/// <param name="record">What was recorded of the response; null where nothing was.</param>
public sealed class ApiRecordedCall(ApiOnceReason reason, string? resourceId, string? record)
{
    /// <summary>Why no call can be made.</summary>
    public ApiOnceReason Reason { get; } = reason;

    /// <summary>What names the thing made, such as the number of a message; null where none was read.</summary>
    public string? ResourceId { get; } = resourceId;

    /// <summary><see cref="ApiKeyedResponse.Record"/> of the call; null where nothing was recorded.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string? Record { get; } = record;
}
