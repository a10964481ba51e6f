namespace EnvoyerSms.Testing;

/// <summary>What became of a message at one recipient, by the ids of the API's document.</summary>
public enum SimulatedStatus
{
    /// <summary>The phone has it.</summary>
    Delivered = 1,

    /// <summary>It will not arrive.</summary>
    NotDelivered = 2,

    /// <summary>The operator has it, the phone does not yet.</summary>
    DeliveredToOperator = 3,

    /// <summary>The service is still processing it.</summary>
    InProgress = 4,

    /// <summary>Not sent, because the recipient opted out.</summary>
    StopSms = 5,
}
