using System.Globalization;

namespace EnvoyerSms.Ledger;

/// <summary>What an entry becomes by what a call ended in.</summary>
internal static class LedgerEnds
{
    public static LedgerEntry Succeeded(LedgerEntry claimed, ApiKeyedResponse response) =>
        Next(claimed, LedgerState.Done) with
        {
            Status = response.Status,
            ResourceId = response.ResourceId,
            Record = response.Record,
        };

    public static LedgerEntry Failed(LedgerEntry claimed, Exception failure)
    {
        var end = Next(claimed, StateOf(failure));
        return failure switch
        {
            ApiException known => end with
            {
                Status = (int?)known.StatusCode,
                ResourceId = known.ResourceId,
                Error = ErrorOf(known),
            },
            ApiCanceledException canceled => end with { ResourceId = canceled.ResourceId },
            _ => end,
        };
    }

    /// <summary>Whether what the holder knows replaces what others wrote meanwhile: a success is the truth; a decision yields to nothing less.</summary>
    public static bool Replaces(LedgerState end, LedgerState found) =>
        found is LedgerState.Dispatching or LedgerState.Unknown
        || (end == LedgerState.Done && found is LedgerState.AssumedSent or LedgerState.AssumedNotSent);

    public static LedgerEntry Next(LedgerEntry earlier, LedgerState state) =>
        earlier with
        {
            Written = state,
            ETag = NewTag(),
        };

    public static string NewTag() => Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    /// <summary>The state that a failure leaves; a mistake in the program comes at an unknown moment.</summary>
    public static LedgerState StateOf(Exception failure) =>
        failure switch
        {
            ApiException known => StateOf(known.Outcome),
            ApiCanceledException canceled => StateOf(canceled.Outcome),
            _ => LedgerState.Unknown,
        };

    private static LedgerState StateOf(ApiOutcome outcome) =>
        outcome switch
        {
            ApiOutcome.NotSent => LedgerState.Free,
            ApiOutcome.Rejected => LedgerState.Rejected,
            _ => LedgerState.Unknown,
        };

    // Its name in the contract or its number; never what the API wrote.
    private static string? ErrorOf(ApiException failure) =>
        failure switch
        {
            ApiErrorException { Error: { } error } => error.Name,
            ApiErrorException { Id: { } number } => number.ToString(CultureInfo.InvariantCulture),
            ApiRateLimitException => "rate limit",
            ApiTransportException { IsTimeout: true } => "timeout",
            _ => null,
        };
}
