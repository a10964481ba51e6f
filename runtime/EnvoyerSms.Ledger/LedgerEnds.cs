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

    public static LedgerEntry Failed(LedgerEntry claimed, Exception failure) =>
        failure switch
        {
            ApiException known => Next(claimed, StateOf(known.Outcome)) with
            {
                Status = (int?)known.StatusCode,
                ResourceId = known.ResourceId,
                Error = ErrorOf(known),
            },
            ApiCanceledException canceled => Next(claimed, StateOf(canceled.Outcome)) with
            {
                ResourceId = canceled.ResourceId,
            },
            // A mistake in the program, at an unknown moment.
            _ => Next(claimed, LedgerState.Unknown),
        };

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
