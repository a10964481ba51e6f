namespace EnvoyerSms.Fuzzing;

/// <summary>Something to hold inputs against. Whatever it throws is a finding.</summary>
internal abstract class FuzzTarget
{
    /// <summary>Inputs to begin with.</summary>
    public abstract IEnumerable<byte[]> Seeds { get; }

    public abstract void Run(byte[] input);

    protected static void Demand(bool holds, string what)
    {
        if (!holds)
            throw new InvalidOperationException(what);
    }
}
