using EnvoyerSms.Testing.Wire;

namespace EnvoyerSms.Testing.State;

// Who may call, and with which accounts.
internal sealed class Customers
{
    private readonly SimulatorOptions _options;
    private readonly Outcomes _outcomes;
    private readonly Dictionary<string, Customer> _byLogin = new(StringComparer.Ordinal);
    private long _nextAccountId = DocumentExample.AccountId;
    private bool _hasExampleAccount;

    public Customers(SimulatorOptions options, Outcomes outcomes)
    {
        (_options, _outcomes) = (options, outcomes);
        First = Add(options.Login, options.Password, options.Accounts);
        if (!options.KnowsDocument)
            return;
        First.ContactedNumbers.UnionWith(DocumentExample.Numbers);
        _hasExampleAccount = true;
    }

    public Customer First { get; }

    public IReadOnlyCollection<Customer> All => _byLogin.Values;

    public Customer Add(string login, string password, IEnumerable<SimulatorAccount> accounts)
    {
        if (_byLogin.ContainsKey(login))
            throw new ArgumentException("A customer of this login exists already.", nameof(login));
        var customer = new Customer(login, password, _outcomes.StoppedNumbers);
        foreach (var account in accounts)
            AddAccount(customer, account);
        // Last: of one that is refused nothing is left.
        _byLogin.Add(login, customer);
        return customer;
    }

    public SmsAccount AddAccount(Customer customer, SimulatorAccount seed)
    {
        if ((FindAccount(seed.Id) ?? customer.FindAccount(seed.Id)) is not null)
            throw new ArgumentException($"An account of id {seed.Id} exists already.", nameof(seed));
        var account = new SmsAccount(seed);
        customer.Accounts.Add(account);
        return account;
    }

    public SmsAccount OpenAccount(Customer customer, string name)
    {
        _hasExampleAccount = false;
        while (FindAccount(_nextAccountId) is not null)
            _nextAccountId++;
        return AddAccount(customer, new SimulatorAccount(_nextAccountId++, name, Sms: 0));
    }

    // The account that the document closes is the one that it has just opened; here it may be closed without that, once.
    public bool TryCloseAccount(Customer customer, long id)
    {
        if (customer.FindAccount(id) is { } account)
            return customer.Accounts.Remove(account);
        var isExample = _hasExampleAccount && id == DocumentExample.AccountId && customer == First;
        _hasExampleAccount &= !isExample;
        return isExample;
    }

    public SmsAccount? FindAccount(long id) =>
        _byLogin.Values.Select(customer => customer.FindAccount(id)).FirstOrDefault(account => account is not null);

    // Null where they are refused.
    public (Customer Customer, SmsAccount Account)? Find(Credentials credentials)
    {
        var isKnown =
            _byLogin.TryGetValue(credentials.Login, out var customer) && customer.Password == credentials.Password;
        if (!isKnown && _options.RequireCredentials)
            return null;
        customer ??= First;
        return FindAccount(customer, credentials) is { } account ? (customer, account) : null;
    }

    // As the service does when a recipient answers STOP.
    public void Stop(string number)
    {
        var contacted = _byLogin.Values.Where(customer => customer.ContactedNumbers.Contains(number)).ToArray();
        if (contacted.Length == 0)
            throw new InvalidOperationException("No message went to this number.");
        foreach (var customer in contacted)
            customer.StoppedNumbers.Add(number);
    }

    public void SetStopped(string number, bool isStopped)
    {
        foreach (var customer in _byLogin.Values)
        {
            if (isStopped)
                customer.StoppedNumbers.Add(number);
            else
                customer.StoppedNumbers.Remove(number);
        }
    }

    // A call that names no account means the customer's first one (assumed: the account list, which gives the ids, must be callable
    // without one).
    private SmsAccount? FindAccount(Customer customer, Credentials credentials)
    {
        var isReadable = credentials.TryGetAccountId(out var id);
        var known = isReadable && id is { } number ? customer.FindAccount(number) : null;
        var meansFirst = (isReadable && id is null) || !_options.RequireCredentials;
        return known ?? (meansFirst ? customer.Accounts.FirstOrDefault() : null);
    }
}
