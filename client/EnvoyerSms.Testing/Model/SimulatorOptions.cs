namespace EnvoyerSms.Testing;

/// <summary>What a simulator starts with, and begins anew with when it is reset.</summary>
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

    /// <summary>
    /// Whether a fresh simulator knows the numbers of the document's examples, so that each of its calls works before anything was sent:
    /// the phones that are put under STOP SMS, account 879, and message 879 until another message has that number. Default: true.
    /// </summary>
    public bool KnowsDocument { get; init; } = true;

    /// <summary>The clock that the simulator's own clock follows.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The time at which the simulator's clock starts, from 1970 to 9000. Default: that of <see cref="TimeProvider"/>.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>
    /// How fast the simulator's clock runs: 1, the default, as <see cref="TimeProvider"/> does; 0 not at all, until it is moved.
    /// </summary>
    public double ClockSpeed { get; init; } = 1;

    /// <summary>How long a message is being sent before the operators have it; 2 seconds by default.</summary>
    public TimeSpan OperatorDelay { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long after its sending a message is delivered or fails; 5 seconds by default.</summary>
    public TimeSpan DeliveryDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Numbers whose messages never arrive. By default 33600000002, for people who only type, and 352000000077, the one of the document's
    /// statistics. <see cref="EnvoyerSmsSimulator.SetDelivery(string, SimulatedStatus)"/> says it of others later.
    /// </summary>
    public IReadOnlyCollection<string> UndeliverableNumbers { get; init; } = ["33600000002", "352000000077"];

    /// <summary>Numbers that are under STOP SMS from the start; by default 33600000005, for people who only type.</summary>
    public IReadOnlyCollection<string> StoppedNumbers { get; init; } = ["33600000005"];

    /// <summary>How many messages, and how many requests, are kept at most; the oldest go first. Default: all are kept.</summary>
    public int? MaxKept { get; init; }
}
