namespace EnvoyerSms.Ledger.Tests.Kills;

/// <summary>What became of the keys.</summary>
internal sealed class KillRun
{
    public int Keys { get; init; }
    public int Killed { get; init; }

    /// <summary>Keys of which the simulator has more than one message.</summary>
    public int Doubles { get; private set; }

    /// <summary>Keys that are Done without a message, or free with one.</summary>
    public int Lost { get; private set; }

    /// <summary>Keys without an end.</summary>
    public int Stuck { get; private set; }

    public int Done { get; private set; }
    public int UnknownSent { get; private set; }
    public int UnknownNotSent { get; private set; }

    public void Count(LedgerState? state, int messages)
    {
        if (messages > 1)
            Doubles++;
        switch (state)
        {
            case LedgerState.Done when messages > 0:
                Done++;
                break;
            case LedgerState.Unknown when messages > 0:
                UnknownSent++;
                break;
            case LedgerState.Unknown:
                UnknownNotSent++;
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

    public override string ToString() =>
        $"{Killed} kills, {Keys} keys: {Done} done, {UnknownSent} unknown and sent, {UnknownNotSent} unknown and not sent, "
        + $"{Doubles} doubles, {Lost} lost, {Stuck} stuck";
}
