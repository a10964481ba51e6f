namespace EnvoyerSms.Testing.State;

// One login with its accounts, the numbers it has written to, and those among them that want no more messages.
internal sealed class Customer
{
    public Customer(string login, string password, IEnumerable<string> stopped)
    {
        (Login, Password) = (login, password);
        StoppedNumbers.UnionWith(stopped);
        ContactedNumbers.UnionWith(StoppedNumbers);
    }

    public string Login { get; }
    public string Password { get; }
    public List<SmsAccount> Accounts { get; } = [];
    public HashSet<string> ContactedNumbers { get; } = new(StringComparer.Ordinal);
    public HashSet<string> StoppedNumbers { get; } = new(StringComparer.Ordinal);

    public SmsAccount? FindAccount(long id) => Accounts.Find(account => account.Id == id);
}
