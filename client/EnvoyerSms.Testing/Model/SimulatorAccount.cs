namespace EnvoyerSms.Testing;

/// <summary>An account as the simulator starts with it.</summary>
/// <param name="Id">The number that authentication and transfers name it by.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sms">How many SMS it holds.</param>
/// <param name="RequestLimit">How many requests it may make in 60 minutes.</param>
public sealed record SimulatorAccount(long Id, string Name, long Sms, int RequestLimit = 100)
{
    /// <summary>The four accounts of the document's account list.</summary>
    public static IReadOnlyList<SimulatorAccount> OfTheDocument { get; } =
    [
        new(496, "SOCIETE1", 155, 5000),
        new(504, "SOCIETE2", 5973, 200),
        new(536, "SOCIETE3", 0, 100),
        new(549, "SOCIETE4", 794, 15000),
    ];
}
