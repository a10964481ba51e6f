namespace EnvoyerSms.Testing.State;

// What was asked and sent since the beginning, also where the requests and messages themselves are no longer kept.
internal sealed class Counts
{
    // A server that runs for weeks may be sent to any number of numbers.
    private const int MaxNumbers = 100_000;

    private readonly Dictionary<SimulatedOperation, long> _requests = [];
    private readonly Dictionary<string, long> _messages = new(StringComparer.Ordinal);

    public long Messages { get; private set; }

    public IReadOnlyDictionary<SimulatedOperation, long> Requests => _requests;

    public long MessagesTo(string number) => _messages.GetValueOrDefault(number);

    public void Add(ReceivedRequest request)
    {
        if (request.Operation is { } operation)
            _requests[operation] = _requests.GetValueOrDefault(operation) + 1;
    }

    public void Add(StoredMessage message)
    {
        Messages++;
        foreach (var number in message.Recipients.Select(recipient => recipient.Number).Distinct())
        {
            if (_messages.Count < MaxNumbers || _messages.ContainsKey(number))
                _messages[number] = MessagesTo(number) + 1;
        }
    }
}
