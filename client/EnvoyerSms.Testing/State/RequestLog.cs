namespace EnvoyerSms.Testing.State;

// The requests that arrived, oldest first. Used under the world's gate.
internal sealed class RequestLog(int? maxKept)
{
    private readonly Queue<ReceivedRequest> _requests = new();

    public IEnumerable<ReceivedRequest> All => _requests;

    public bool IsEmpty => _requests.Count == 0;

    public void Add(ReceivedRequest request)
    {
        _requests.Enqueue(request);
        if (_requests.Count > maxKept)
            _requests.Dequeue();
    }
}
