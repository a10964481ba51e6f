using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Ledger;

/// <summary>What a ledger logs: never a key, a hash or a value.</summary>
internal sealed partial class LedgerLog(ILogger logger)
{
    [LoggerMessage(
        1,
        LogLevel.Error,
        "{Operation}: the end of a call ({State}) could not be recorded ({Fault}). Its key counts as Unknown once its time is over",
        EventName = "EndNotRecorded"
    )]
    public partial void EndNotRecorded(string operation, LedgerState state, string fault);

    [LoggerMessage(
        2,
        LogLevel.Warning,
        "{Operation}: a call ended as {State} after somebody had decided {Found}; the decision stays",
        EventName = "DecidedMeanwhile"
    )]
    public partial void DecidedMeanwhile(string operation, LedgerState state, LedgerState found);

    [LoggerMessage(
        3,
        LogLevel.Error,
        "{Operation}: a call ended as {State} after its key was freed by a decision and claimed again: it may have been carried out twice",
        EventName = "ClaimedMeanwhile"
    )]
    public partial void ClaimedMeanwhile(string operation, LedgerState state);

    [LoggerMessage(
        4,
        LogLevel.Warning,
        "{Operation}: a recorded call was not compared with this one, as another secret keyed its hashes",
        EventName = "NotCompared"
    )]
    public partial void NotCompared(string operation);
}
