namespace EnvoyerSms.Testing.State;

// The messages that were accepted, by their ids, which are their order.
internal sealed class MessageStore(SimulatorOptions options, Arrivals arrivals)
{
    private readonly SortedDictionary<long, StoredMessage> _byId = [];
    private readonly DeliveryTimes _times = new(options.OperatorDelay, options.DeliveryDelay);
    private long _nextId = DocumentExample.MessageId;
    private StoredMessage? _example;

    public IReadOnlyCollection<StoredMessage> All => _byId.Values;

    // Whether no message was sent yet, so that the document's own one can stand for it.
    public bool IsFresh => options.KnowsDocument && _nextId == DocumentExample.MessageId;

    public StoredMessage? TryGet(long id) => _byId.GetValueOrDefault(id);

    public StoredMessage Get(long id) =>
        TryGet(id) ?? throw new ArgumentException($"There is no message {id}.", nameof(id));

    // A message belongs to the account that paid for it (assumed: replies are "relative to the authenticated user").
    public StoredMessage? Find(SmsAccount account, bool isFirstCustomer, long id)
    {
        var message = TryGet(id);
        if (IsFresh && isFirstCustomer && id == DocumentExample.MessageId)
            message = _example ??= DocumentExample.Create(account);
        return message?.Account == account ? message : null;
    }

    public StoredMessage? FindLast(Func<StoredMessage, bool> condition) => _byId.Values.LastOrDefault(condition);

    public StoredMessage Add(Func<long, DeliveryTimes, StoredMessage> create)
    {
        var message = create(_nextId++, _times);
        message.Account.Sms -= message.Cost;
        _byId.Add(message.Id, message);
        if (_byId.Count > options.MaxKept)
            _byId.Remove(_byId.Keys.First());
        message.Cursor = arrivals.Add();
        return message;
    }
}
