namespace EnvoyerSms.Testing;

/// <summary>A fault that was set up, as it stood when it was asked for.</summary>
public sealed class SimulatedFault
{
    /// <summary>What it does, such as <c>answers 503</c>.</summary>
    public required string Description { get; init; }

    /// <summary>The operation that it is for; null where it is for all.</summary>
    public required SimulatedOperation? Operation { get; init; }

    /// <summary>The number that it is for; null where it is for all.</summary>
    public required string? Number { get; init; }

    /// <summary>How likely it hits a request that it is for; null where it always does.</summary>
    public required double? Probability { get; init; }

    /// <summary>How many more requests it hits; null where there is no end.</summary>
    public required int? Left { get; init; }

    /// <summary>How many requests it has hit.</summary>
    public required int Hits { get; init; }

    /// <summary>What it does, and how often it did.</summary>
    public override string ToString() => $"{Description} ({Hits} so far)";
}
