namespace EnvoyerSms.Testing;

/// <summary>What a simulator starts with.</summary>
public sealed class SimulatorOptions
{
    /// <summary>How responses are spelt; well-formed by default.</summary>
    public SimulatorSpelling Spelling { get; init; } = SimulatorSpelling.WellFormed;

    /// <summary>
    /// Whether a wrong login, password or account is refused, as the API does it. Default: false, so that the tested code can use
    /// any credentials: an unknown login means the first customer, an unknown account the customer's
    /// first. A call without credentials is always refused.
    /// </summary>
    public bool RequireCredentials { get; init; }

    /// <summary>The login of the first customer. The API's logins are mobile numbers.</summary>
    public string Login { get; init; } = "33600000000";

    /// <summary>The password of the first customer.</summary>
    public string Password { get; init; } = "demo";

    /// <summary>The first customer's accounts; a call that names none uses the first. The document's four by default.</summary>
    public IReadOnlyList<SimulatorAccount> Accounts { get; init; } = SimulatorAccount.OfTheDocument;

    /// <summary>The clock of schedule, delivery and request window.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long a message is being sent before the operators have it; 2 seconds by default.</summary>
    public TimeSpan OperatorDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long after its sending a message is delivered or fails; 5 seconds by default.</summary>
    public TimeSpan DeliveryDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Numbers whose messages never arrive; by default the one of the document's statistics.</summary>
    public IReadOnlyCollection<string> UndeliverableNumbers { get; init; } = ["352000000077"];
}
