namespace EnvoyerSms.Testing.Model;

// An account as the pages show it, and what is left of its window.
internal sealed record AccountReading(SimulatorAccount Account, int RequestsUsed, DateTimeOffset? WindowEndsAt)
{
    public int RequestsLeft => Math.Max(0, Account.RequestLimit - RequestsUsed);
}
