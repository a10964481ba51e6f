using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>A server made of bare sockets: it does what a script says with each connection, and counts the requests that came whole.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<RawConnection, Task> _script;
    private readonly ConcurrentDictionary<Task, bool> _connections = [];
    private readonly Task _accepting;
    private int _accepted;
    private int _partial;

    public RawServer(Func<RawConnection, Task> script)
    {
        _script = script;
        _listener.Start(backlog: 512);
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1/");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>The end of the test.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>Done once a connection stopped answering and will never go on.</summary>
    public TaskCompletionSource Hanging { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once the server ended a connection.</summary>
    public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Every request that came with its last byte.</summary>
    public ConcurrentQueue<RawRequest> Requests { get; } = new();

    /// <summary>Connections that closed with a request begun and not ended.</summary>
    public int Partial => Volatile.Read(ref _partial);

    public int Count(string path) =>
        Requests.Count(request => request.Target.StartsWith("/v1/" + path, StringComparison.Ordinal));

    /// <summary>Waits until so many requests came whole.</summary>
    public Task ReceivedAsync(int count) => Eventually.TrueAsync(() => Requests.Count >= count);

    /// <summary>Closes all connections and takes no more. What had come by then counts, and nothing comes later.</summary>
    public async Task EndAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        await Task.WhenAll(_connections.Keys);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                Serve(await _listener.AcceptSocketAsync(_stop.Token));
        }
        catch (OperationCanceledException)
        {
            while (_listener.Pending())
                Serve(await _listener.AcceptSocketAsync());
        }
    }

    private void Serve(Socket socket)
    {
        socket.NoDelay = true;
        var serving = ServeAsync(new RawConnection(socket, ++_accepted, this));
        _connections.TryAdd(serving, true);
        // A server of many thousand connections keeps only those that are open.
        _ = serving.ContinueWith(ended => _connections.TryRemove(ended, out _), TaskScheduler.Default);
    }

    private async Task ServeAsync(RawConnection connection)
    {
        try
        {
            await _script(connection);
        }
        catch (Exception gone)
            when (gone is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client left, or the test is over.
        }
        finally
        {
            connection.Drain();
            connection.Close();
            if (connection.IsPartial)
                Interlocked.Increment(ref _partial);
        }
    }
}
