using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>A server made of bare sockets: it does what a script says with each connection, and counts the requests that came whole.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<RawConnection, Task> _script;
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Task _accepting;

    public RawServer(Func<RawConnection, Task> script)
    {
        _script = script;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1/");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>Every request that came with its last byte.</summary>
    public ConcurrentQueue<RawRequest> Requests { get; } = new();

    public int Count(string path) =>
        Requests.Count(request => request.Target.StartsWith("/v1/" + path, StringComparison.Ordinal));

    /// <summary>Waits until so many requests came whole.</summary>
    public async Task ReceivedAsync(int count)
    {
        while (Requests.Count < count)
            await Task.Delay(5, _stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        await Task.WhenAll(_connections);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                _connections.Add(ServeAsync(new RawConnection(socket, Requests, _stop.Token)));
            }
        }
        catch (OperationCanceledException) { }
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
            connection.Close();
        }
    }
}

internal sealed record RawRequest(string Method, string Target, string Head, string Body);

internal sealed class RawConnection(Socket socket, ConcurrentQueue<RawRequest> requests, CancellationToken stop)
{
    private readonly List<byte> _received = [];

    public CancellationToken Stop => stop;

    /// <summary>Reads one whole request; null where the client closes first.</summary>
    public async Task<RawRequest?> ReadRequestAsync()
    {
        var buffer = new byte[4096];
        while (true)
        {
            if (Take() is { } request)
            {
                requests.Enqueue(request);
                return request;
            }
            var read = await socket.ReceiveAsync(buffer, stop);
            if (read == 0)
                return null;
            _received.AddRange(buffer.AsSpan(0, read));
        }
    }

    public async Task WriteAsync(string text)
    {
        for (ReadOnlyMemory<byte> bytes = Encoding.UTF8.GetBytes(text); bytes.Length > 0; )
            bytes = bytes[await socket.SendAsync(bytes, stop)..];
    }

    public Task AnswerAsync(string status, string body, string headers = "") =>
        WriteAsync($"HTTP/1.1 {status}\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    public void Close() => socket.Dispose();

    /// <summary>Ends the connection with RST instead of FIN.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Dispose();
    }

    private RawRequest? Take()
    {
        var text = Encoding.Latin1.GetString(_received.ToArray());
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return null;
        var head = text[..end];
        var length = Length(head);
        if (text.Length < end + 4 + length)
            return null;
        _received.RemoveRange(0, end + 4 + length);
        var line = head.Split("\r\n")[0].Split(' ');
        return new RawRequest(line[0], line[1], head, text.Substring(end + 4, length));
    }

    private static int Length(string head)
    {
        const string Name = "content-length:";
        var line = head.Split("\r\n").FirstOrDefault(l => l.StartsWith(Name, StringComparison.OrdinalIgnoreCase));
        return line is null ? 0 : int.Parse(line[Name.Length..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
