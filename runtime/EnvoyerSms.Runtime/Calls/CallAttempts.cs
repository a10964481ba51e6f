namespace EnvoyerSms.Runtime.Calls;

/// <summary>The requests of one call, one after the other.</summary>
internal sealed class CallAttempts(ApiCall call)
{
    public CallAttempt Latest { get; private set; } = new(call);

    /// <summary>How many were handed to the HTTP client.</summary>
    public int HandedOver => Latest.IsHandedOver ? Latest.Number : Latest.Number - 1;

    /// <summary>The latest one ended so, and another follows.</summary>
    public CallAttempt Repeat(ApiOutcome outcome) => Latest = Latest.Next(outcome);
}
