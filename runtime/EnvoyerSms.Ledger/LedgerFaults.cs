namespace EnvoyerSms.Ledger;

/// <summary>The exceptions of calls with a key that were not made.</summary>
internal static class LedgerFaults
{
    public static ApiTransportException Failed(string operation, ApiEffect effect, Exception fault) =>
        NotSent(operation, effect, "the ledger failed.", fault);

    public static ApiTransportException NotSent(
        string operation,
        ApiEffect effect,
        string what,
        Exception? fault = null
    ) =>
        new($"{operation}: {what} Nothing was sent.", ApiOutcome.NotSent, fault)
        {
            Operation = operation,
            Effect = effect,
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
