namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>Counts the places at which a call waits, and lets it wait at one of them for ever.</summary>
/// <param name="stopAt">The place, counted from 1; 0 for none.</param>
internal sealed class Steps(int stopAt)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many places were passed, by what happened at each.</summary>
    public List<string> Passed { get; } = [];

    public Task Reached => _reached.Task;

    public async Task WaitAsync(string what, CancellationToken cancel)
    {
        lock (Passed)
            Passed.Add(what);
        if (Passed.Count != stopAt)
        {
            // Every place is one where the call really waits.
            await Task.Yield();
            return;
        }
        _reached.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancel);
    }
}

/// <summary>A connection that exists in memory alone: takes whatever is sent, and gives the response byte by byte.</summary>
internal sealed class StepWire(byte[] response, Steps steps) : WireStream
{
    private readonly CancellationTokenSource _closing = new();
    private int _given;
    private bool _isAsked;

    public bool IsClosed => _closing.IsCancellationRequested;

    /// <summary>The whole response was taken: the connection is good for another call.</summary>
    public bool IsDrained => _given == response.Length;

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        await UntilClosedAsync(steps.WaitAsync("before a write", cancellationToken));
        _isAsked = true;
        await UntilClosedAsync(steps.WaitAsync("behind a write", cancellationToken));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // Whoever asks before there is a request, or for nothing, only wants to know whether the connection still stands.
        if (!_isAsked || buffer.IsEmpty || _given == response.Length)
        {
            if (!_isAsked || !buffer.IsEmpty)
                await UntilClosedAsync(Task.Delay(Timeout.Infinite, cancellationToken));
            return 0;
        }
        await UntilClosedAsync(steps.WaitAsync("before a read", cancellationToken));
        buffer.Span[0] = response[_given++];
        return 1;
    }

    public override void Flush() { }

    // As with a socket: who closes it ends what waits on it.
    private async Task UntilClosedAsync(Task waiting)
    {
        try
        {
            await waiting.WaitAsync(_closing.Token);
        }
        catch (OperationCanceledException) when (IsClosed)
        {
            throw new IOException("Closed.");
        }
    }

    protected override void Dispose(bool disposing)
    {
        _closing.Cancel();
        base.Dispose(disposing);
    }
}

/// <summary>A handler of the user's that waits before and behind the network.</summary>
internal sealed class StepHandler(HttpMessageHandler inner, Steps steps) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        await steps.WaitAsync("before the network", cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await steps.WaitAsync("behind the network", cancellationToken);
            return response;
        }
        catch
        {
            // Nobody else knows of it.
            response.Dispose();
            throw;
        }
    }
}
