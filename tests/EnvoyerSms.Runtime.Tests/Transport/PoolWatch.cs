using System.Buffers;
using System.Diagnostics.Tracing;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>Sees, through the pool's own events, which buffers code takes and gives back. Only what runs for this test counts.</summary>
internal sealed class PoolWatch : EventListener
{
    private const int Rented = 1;
    private const int Returned = 3;

    private static readonly AsyncLocal<bool> IsMine = new();
    private static readonly int BytePool = ArrayPool<byte>.Shared.GetHashCode();

    private readonly Lock _lock = new();
    private readonly Dictionary<int, int> _out = [];
    private readonly List<int> _returnedTwice = [];

    public PoolWatch() => IsMine.Value = true;

    public int Count
    {
        get
        {
            lock (_lock)
                return _out.Count;
        }
    }

    /// <summary>Whether every buffer is back, and none came back twice.</summary>
    public bool IsEven
    {
        get
        {
            lock (_lock)
                return _returnedTwice.Count == 0 && _out.Values.All(count => count == 0);
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Buffers.ArrayPoolEventSource")
            EnableEvents(eventSource, EventLevel.Verbose);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (!IsMine.Value || eventData.EventId is not (Rented or Returned) || (int)eventData.Payload![2]! != BytePool)
            return;
        var buffer = (int)eventData.Payload[0]!;
        lock (_lock)
        {
            if (eventData.EventId == Rented)
                _out[buffer] = _out.GetValueOrDefault(buffer) + 1;
            else if (_out.TryGetValue(buffer, out var count) && --_out[buffer] < 0)
                _returnedTwice.Add(count);
        }
    }
}
