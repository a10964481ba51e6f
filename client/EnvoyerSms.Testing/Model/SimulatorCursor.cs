namespace EnvoyerSms.Testing;

/// <summary>
/// A position in the order in which messages arrived, to wait from (<see cref="EnvoyerSmsSimulator.WaitForMessageAsync"/>). The default
/// is before all of them. It stays valid when the simulator is reset.
/// </summary>
public readonly record struct SimulatorCursor
{
    internal SimulatorCursor(long position) => Position = position;

    internal long Position { get; }

    internal bool IsBefore(SimulatorCursor other) => Position < other.Position;
}
