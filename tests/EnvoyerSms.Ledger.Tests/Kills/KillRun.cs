namespace EnvoyerSms.Ledger.Tests.Kills;

/// <summary>What became of the keys.</summary>
internal sealed class KillRun
{
    public int Keys { get; init; }
    public int Killed { get; init; }

    /// <summary>Workers that were stopped and continued.</summary>
    public int Stopped { get; init; }

    /// <summary>Keys of which the simulator has more than one message.</summary>
    public int Doubles { get; private set; }

    /// <summary>Keys that are Done without a message, or free with one.</summary>
    public int Lost { get; private set; }

    /// <summary>Keys without an end.</summary>
    public int Stuck { get; private set; }

    public int Done { get; private set; }

    /// <summary>Unknown keys of which the simulator has a message.</summary>
    public int UnknownSent { get; private set; }

    public int UnknownNotSent { get; private set; }

    /// <summary>Unknown keys whose holder died between claim and end.</summary>
    public int Orphaned { get; private set; }

    /// <summary>Unknown keys whose holder was stopped while it waited for the response, and never read it, or not to its end.</summary>
    public int Unanswered { get; private set; }

    /// <summary>Unknown keys of which somebody alive knew better: what they say.</summary>
    public List<string> NeedlesslyUnknown { get; } = [];

    public void Count(LedgerEntry? entry, int messages)
    {
        if (messages > 1)
            Doubles++;
        switch (entry?.State)
        {
            case LedgerState.Done when messages > 0:
                Done++;
                break;
            case LedgerState.Unknown:
                CountUnknown(entry, messages > 0);
                break;
            case LedgerState.Done:
            case LedgerState.Free or LedgerState.Rejected when messages > 0:
                Lost++;
                break;
            default:
                Stuck++;
                break;
        }
    }

    private void CountUnknown(LedgerEntry entry, bool isSent)
    {
        if (isSent)
            UnknownSent++;
        else
            UnknownNotSent++;
        if (entry.Written == LedgerState.Dispatching)
            Orphaned++;
        else if (entry is { Written: LedgerState.Unknown, Status: null })
            Unanswered++;
        else
            NeedlesslyUnknown.Add($"{entry.Key} {entry.Written} {entry.Status} {entry.Error} {entry.ResourceId}");
    }

    public override string ToString() =>
        $"{Killed} kills, {Stopped} of them after a stop and go; {Keys} keys: {Done} done, {UnknownSent + UnknownNotSent} unknown "
        + $"({UnknownSent} sent, {UnknownNotSent} not; {Orphaned} by the death of their holder, {Unanswered} without a response, "
        + $"{NeedlesslyUnknown.Count} needlessly), {Doubles} doubles, {Lost} lost, {Stuck} stuck";
}
