namespace EnvoyerSms.Testing;

/// <summary>What has become of a message at one recipient.</summary>
public sealed class SimulatedDelivery
{
    /// <summary>The recipient's number.</summary>
    public required string Number { get; init; }

    /// <summary>The status at the simulator's time.</summary>
    public required SimulatedStatus Status { get; init; }

    /// <summary>When the phone received it; null where it did not.</summary>
    public required DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>The status only: the number is personal.</summary>
    public override string ToString() => Status.ToString();
}
