namespace EnvoyerSms.Testing.State;

// The message at one number. How it ends is known from the start; until then its status follows the progress of its message, unless a
// test says at once what it is.
internal sealed class StoredRecipient(string number, SimulatedStatus end)
{
    private SimulatedStatus _end = end;
    private (SimulatedStatus Status, DateTimeOffset At)? _said;

    public string Number { get; } = number;

    // Of a message that was never sent to it, nothing becomes anything else.
    public bool IsStopped { get; } = end == SimulatedStatus.StopSms;

    public void EndWith(SimulatedStatus end) => _end = end;

    public void Set(SimulatedStatus status, DateTimeOffset now) => _said = (status, now);

    public SimulatedStatus StatusAt(MessageProgress progress) =>
        IsStopped ? SimulatedStatus.StopSms
        : _said is { } said ? said.Status
        : progress switch
        {
            MessageProgress.Done => _end,
            MessageProgress.WithOperator when _end != SimulatedStatus.InProgress => SimulatedStatus.DeliveredToOperator,
            _ => SimulatedStatus.InProgress,
        };

    public SimulatedDelivery ToSnapshot(MessageProgress progress, DateTimeOffset deliveredAt)
    {
        var status = StatusAt(progress);
        return new SimulatedDelivery
        {
            Number = Number,
            Status = status,
            DeliveredAt = status == SimulatedStatus.Delivered ? _said?.At ?? deliveredAt : null,
        };
    }
}
