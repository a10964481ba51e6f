namespace EnvoyerSms.Ledger;

/// <summary>The exceptions of calls with a key that were not made.</summary>
internal static class LedgerFaults
{
    public static ApiTransportException Failed(ApiKeyedCall call, Exception fault) =>
        NotSent(call, "the ledger failed.", fault);

    public static ApiTransportException NotSent(ApiKeyedCall call, string what, Exception? fault = null) =>
        new($"{call.Operation}: {what} Nothing was sent.", ApiOutcome.NotSent, fault)
        {
            Operation = call.Operation,
            Effect = call.Effect,
        };

    public static ApiTransportException Failed(ApiPlannedRun run, Exception fault) =>
        new($"{run.Operation}: the ledger failed. Nothing was sent.", ApiOutcome.NotSent, fault)
        {
            Operation = run.Operation,
            Effect = run.Effect,
        };

    public static ApiOnceException OtherRun(ApiPlannedRun run, string difference) =>
        new(
            $"{run.Operation}: its key belongs to another run: {difference}. Take a new key, or what that run was begun with. Nothing was sent.",
            ApiOnceReason.OtherCall
        )
        {
            Operation = run.Operation,
            Effect = run.Effect,
        };

    public static ApiOnceException Once(ApiKeyedCall call, ApiOnceReason reason, LedgerEntry entry, string what) =>
        new($"{call.Operation}: {what} Nothing was sent now.", reason)
        {
            Operation = call.Operation,
            Effect = call.Effect,
            ResourceId = entry.ResourceId,
        };
}
