namespace EnvoyerSms.Simulator;

/// <summary>What a simulator starts with.</summary>
public sealed class SimulatorOptions
{
    /// <summary>The port on 127.0.0.1; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>How replies are spelt; well-formed by default.</summary>
    public SimulatorSpelling Spelling { get; init; } = SimulatorSpelling.WellFormed;

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

    /// <summary>How long after its sending a message is delivered or given up; 5 seconds by default.</summary>
    public TimeSpan DeliveryDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Numbers whose messages never arrive; by default the one of the document's statistics.</summary>
    public IReadOnlyCollection<string> UndeliverableNumbers { get; init; } = ["352000000077"];
}
