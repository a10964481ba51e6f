namespace EnvoyerSms.Testing.Faults;

// The faults in the order in which they were added. Used under the world's gate.
internal sealed class FaultScript
{
    private readonly List<ArmedFault> _lines = [];

    public IEnumerable<SimulatedFault> All => _lines.Select(line => line.ToSnapshot());

    public void Add(ArmedFault fault) => _lines.Add(fault);

    public void Clear() => _lines.Clear();

    public FaultEffect? Take(SimulatedOperation? operation, Func<string, bool> concerns) =>
        _lines.Select(line => line.TryHit(operation, concerns)).FirstOrDefault(hit => hit is not null);
}
