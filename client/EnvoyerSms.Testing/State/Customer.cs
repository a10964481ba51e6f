namespace EnvoyerSms.Testing.State;

// One login with its accounts, the numbers it has written to, and those among them that want no more messages.
internal sealed class Customer(string login, string password)
{
    public string Login { get; } = login;
    public string Password { get; } = password;
    public List<SmsAccount> Accounts { get; } = [];
    public HashSet<string> ContactedNumbers { get; } = new(StringComparer.Ordinal);
    public HashSet<string> StoppedNumbers { get; } = new(StringComparer.Ordinal);

    public SmsAccount? FindAccount(long id) => Accounts.Find(account => account.Id == id);
}
