namespace EnvoyerSms.Testing;

/// <summary>What a recipient answered to a message.</summary>
public sealed class SimulatedReply
{
    /// <summary>The recipient's number.</summary>
    public required string From { get; init; }

    /// <summary>What the recipient wrote.</summary>
    public required string Text { get; init; }

    /// <summary>When it arrived.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
