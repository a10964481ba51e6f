using System.Diagnostics.CodeAnalysis;

namespace EnvoyerSms.Testing.State;

// The whole state of the simulated service. All code that reads or changes it holds the gate, so that each
// call is one step: two sends at once cannot spend the same SMS.
internal sealed class World
{
    private const long FirstId = 879;

    private readonly SimulatorOptions _options;
    private readonly Dictionary<string, Customer> _customers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, StoredMessage> _messages = [];
    private readonly HashSet<string> _undeliverableNumbers;
    private readonly DeliveryTimes _times;

    // The document's first message and its first new account both have the first id.
    private long _nextMessageId;
    private long _nextAccountId;

    public World(SimulatorOptions options)
    {
        _options = options;
        Clock = new SimulatorClock(options.TimeProvider);
        _times = new DeliveryTimes(options.OperatorDelay, options.DeliveryDelay);
        _undeliverableNumbers = [.. options.UndeliverableNumbers];
        Reset();
    }

    public object Gate { get; } = new();
    public SimulatorClock Clock { get; }
    public Arrivals Arrivals { get; } = new();
    public IEnumerable<StoredMessage> Messages => _messages.Values;

    // The initial state. The clock and the cursors are not set back: a wait from an earlier cursor still finds only later messages.
    public void Reset()
    {
        _customers.Clear();
        _messages.Clear();
        (_nextMessageId, _nextAccountId) = (FirstId, FirstId);
        AddCustomer(_options.Login, _options.Password, _options.Accounts);
    }

    public void AddCustomer(string login, string password, IEnumerable<SimulatorAccount> accounts)
    {
        var customer = new Customer(login, password);
        if (!_customers.TryAdd(login, customer))
            throw new ArgumentException("A customer of this login exists already.", nameof(login));
        foreach (var account in accounts)
            AddAccount(customer, account);
    }

    public void AddAccount(string login, SimulatorAccount account)
    {
        if (!_customers.TryGetValue(login, out var customer))
            throw new ArgumentException("No customer has this login.", nameof(login));
        AddAccount(customer, account);
    }

    public IEnumerable<SmsAccount> AccountsOf(string login) => _customers[login].Accounts;

    public SmsAccount OpenAccount(Customer customer, string name)
    {
        while (FindAccount(_nextAccountId) is not null)
            _nextAccountId++;
        return AddAccount(customer, new SimulatorAccount(_nextAccountId++, name, Sms: 0));
    }

    public SmsAccount? FindAccount(long id) =>
        _customers.Values.Select(customer => customer.FindAccount(id)).FirstOrDefault(account => account is not null);

    public bool TryFindCustomer(string login, string password, [NotNullWhen(true)] out Customer? customer)
    {
        var isKnown = _customers.TryGetValue(login, out customer) && customer.Password == password;
        if (!_options.RequireCredentials)
            customer ??= _customers[_options.Login];
        return isKnown || !_options.RequireCredentials;
    }

    // A call that names no account means the customer's first one (assumed: the account list, which gives the ids, must be callable
    // without one).
    public SmsAccount? FindAccount(Customer customer, long? id)
    {
        var known = id is null ? null : customer.FindAccount(id.Value);
        return known is null && (id is null || !_options.RequireCredentials)
            ? customer.Accounts.FirstOrDefault()
            : known;
    }

    public StoredMessage? FindMessage(long id) => _messages.GetValueOrDefault(id);

    // A message belongs to the account that paid for it (assumed: replies are "relative to the authenticated user").
    public StoredMessage? FindMessage(SmsAccount account, long id) =>
        FindMessage(id) is { } message && message.Account == account ? message : null;

    public StoredMessage Store(Func<long, DeliveryTimes, StoredMessage> create)
    {
        var message = create(_nextMessageId++, _times);
        message.Account.Sms -= message.Cost;
        _messages.Add(message.Id, message);
        message.Cursor = Arrivals.Add();
        return message;
    }

    public bool CanReach(string number) => !_undeliverableNumbers.Contains(number);

    private SmsAccount AddAccount(Customer customer, SimulatorAccount seed)
    {
        if (FindAccount(seed.Id) is not null)
            throw new ArgumentException($"An account of id {seed.Id} exists already.", nameof(seed));
        var account = new SmsAccount(seed);
        customer.Accounts.Add(account);
        return account;
    }
}
