namespace EnvoyerSms.Testing.Faults;

// One line of the script, and how often it has hit.
internal sealed class ArmedFault(FaultCondition condition, FaultEffect effect)
{
    // The generator that a seed gives is the same on each version of .NET.
    private readonly Random? _draws = condition.Probability is null ? null : new Random(condition.Seed);
    private int _hits;

    private int? Left => condition.Times - _hits;

    // Only requests that fit are drawn for, so that the same requests meet the same faults, whatever else is asked in between.
    public FaultEffect? TryHit(SimulatedOperation? operation, Func<string, bool> concerns)
    {
        if (Left == 0 || !condition.Fits(operation, concerns) || _draws?.NextDouble() >= condition.Probability)
            return null;
        _hits++;
        return effect;
    }

    public SimulatedFault ToSnapshot() =>
        new()
        {
            Description = effect.Description,
            Operation = condition.Operation,
            Number = condition.Number,
            Probability = condition.Probability,
            Left = Left,
            Hits = _hits,
        };
}
