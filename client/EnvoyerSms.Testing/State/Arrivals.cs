namespace EnvoyerSms.Testing.State;

// The order in which messages arrive, and the signal that the next one has arrived. Used under the world's gate.
internal sealed class Arrivals
{
    private TaskCompletionSource _next = NewSource();

    // After the last message.
    public SimulatorCursor End { get; private set; }

    // Ends with the next message.
    public Task Next => _next.Task;

    public SimulatorCursor Add()
    {
        End = new SimulatorCursor(End.Position + 1);
        _next.SetResult();
        _next = NewSource();
        return End;
    }

    // Waiting code continues outside the gate.
    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
