namespace EnvoyerSms.Testing.Faults;

// Which requests a fault is for: all but for what is said here.
internal sealed record FaultCondition
{
    public SimulatedOperation? Operation { get; init; }
    public string? Number { get; init; }
    public int? Times { get; init; }
    public double? Probability { get; init; }
    public int Seed { get; init; }

    public bool Fits(SimulatedOperation? operation, Func<string, bool> concerns) =>
        (Operation is null || Operation == operation) && (Number is null || concerns(Number));
}
