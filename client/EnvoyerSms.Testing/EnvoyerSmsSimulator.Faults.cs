using EnvoyerSms.Testing.Faults;

namespace EnvoyerSms.Testing;

// The script of faults.
public sealed partial class EnvoyerSmsSimulator
{
    /// <summary>The faults that were set up since the beginning or the last <see cref="Reset"/>, in their order.</summary>
    public IReadOnlyList<SimulatedFault> Faults
    {
        get
        {
            lock (_world.Gate)
                return [.. _world.Faults.All];
        }
    }

    /// <summary>Begins a line of the script of faults, which is for the next requests only.</summary>
    /// <param name="count">How many requests; one or more.</param>
    /// <returns>The line, which says next what goes wrong.</returns>
    public FaultSetup Next(int count = 1) => EachRequest.Next(count);

    /// <summary>Begins a line of the script of faults, which is for requests of one operation only.</summary>
    /// <inheritdoc cref="FaultSetup.When(SimulatedOperation, string?)"/>
    public FaultSetup When(SimulatedOperation operation, string? number = null) => EachRequest.When(operation, number);

    /// <summary>Begins a line of the script of faults, which is for requests that concern a number only.</summary>
    /// <inheritdoc cref="FaultSetup.When(SimulatedOperation, string?)"/>
    public FaultSetup When(string number) => EachRequest.When(number);

    /// <summary>Begins a line of the script of faults, which is for some of the requests only, drawn by a seed.</summary>
    /// <inheritdoc cref="FaultSetup.WithProbability"/>
    public FaultSetup WithProbability(double probability, int seed) => EachRequest.WithProbability(probability, seed);

    /// <summary>Takes away all faults: requests are answered as ever.</summary>
    public void ClearFaults()
    {
        lock (_world.Gate)
            _world.Faults.Clear();
    }

    internal void Arm(ArmedFault fault)
    {
        lock (_world.Gate)
            _world.Faults.Add(fault);
    }

    internal FaultSetup EachRequest => new(this, new FaultCondition());
}
