namespace EnvoyerSms.Testing.Model;

// An account as the pages show it: whose it is, and what is left of its window.
internal sealed record AccountReading(
    SimulatorAccount Account,
    string Login,
    int RequestsUsed,
    DateTimeOffset? WindowEndsAt
)
{
    public int RequestsLeft => Math.Max(0, Account.RequestLimit - RequestsUsed);
}
