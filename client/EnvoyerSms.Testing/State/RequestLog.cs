namespace EnvoyerSms.Testing.State;

// The requests that arrived, oldest first. Used under the world's gate.
internal sealed class RequestLog(int? maxKept)
{
    private readonly Queue<ReceivedRequest> _requests = new();

    // Where so many are kept at most, each is kept to its bounds as well.
    public bool IsBounded => maxKept is not null;

    public IEnumerable<ReceivedRequest> All => _requests;

    public bool IsEmpty => Total == 0;

    // Those that are no longer kept too; the number of the last one.
    public long Total { get; private set; }

    public void Add(ReceivedRequest request)
    {
        request.Number = ++Total;
        _requests.Enqueue(request);
        if (_requests.Count > maxKept)
            _requests.Dequeue();
    }
}
