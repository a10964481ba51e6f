using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace EnvoyerSms.Runtime.Tests.Transport;

internal sealed record RawRequest(string Method, string Target, string Head, string Body);

/// <summary>One connection of a <see cref="RawServer"/>, byte by byte where a script wants it so.</summary>
/// <param name="socket">The connection.</param>
/// <param name="number">1 for the first connection of its server.</param>
/// <param name="server">Takes the requests that came whole.</param>
internal sealed class RawConnection(Socket socket, int number, RawServer server)
{
    private const string LengthName = "content-length:";

    private byte[] _received = new byte[4096];
    private int _count;

    public int Number => number;

    public CancellationToken Stop => server.Stop;

    /// <summary>Something came that is no whole request.</summary>
    public bool IsPartial => _count > 0;

    /// <summary>Reads one whole request; null where the client closes first.</summary>
    public async Task<RawRequest?> ReadRequestAsync()
    {
        while (true)
        {
            if (Take() is { } request)
                return request;
            if (await ReceiveAsync(int.MaxValue) == 0)
                return null;
        }
    }

    /// <summary>Waits until the client sent something, and leaves it where it is.</summary>
    public async Task BegunAsync() => await socket.ReceiveAsync(new byte[1], SocketFlags.Peek, Stop);

    /// <summary>Reads so many bytes and not one more, or what there is until the client closes.</summary>
    public async Task ReadAsync(int count)
    {
        while (_count < count && await ReceiveAsync(count - _count) > 0) { }
    }

    /// <summary>Reads the head of a request, and of its body so many bytes and not one more.</summary>
    public async Task ReadHeadAsync(int ofBody = 0)
    {
        while (HeadEnd < 0 && await ReceiveAsync(1) > 0) { }
        await ReadAsync(HeadEnd + ofBody);
    }

    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
            bytes = bytes[await socket.SendAsync(bytes, Stop)..];
    }

    public Task AnswerAsync(string status, string body, string headers = "") =>
        WriteAsync($"HTTP/1.1 {status}\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    public void Close() => socket.Dispose();

    /// <summary>Never answers, and never closes.</summary>
    public async Task HangAsync()
    {
        server.Hanging.TrySetResult();
        while (await ReadRequestAsync() is not null) { }
    }

    /// <summary>Ends the server's half with FIN, and goes on reading what the client sends, as a server does that had already begun to act.</summary>
    public async Task FinishAsync()
    {
        socket.Shutdown(SocketShutdown.Send);
        server.Ended.TrySetResult();
        while (await ReadRequestAsync() is not null) { }
    }

    /// <summary>Ends the connection with RST instead of FIN. What had come by then counts.</summary>
    public void Reset()
    {
        Drain();
        socket.LingerState = new LingerOption(true, 0);
        socket.Dispose();
        server.Ended.TrySetResult();
    }

    /// <summary>Counts what came and was not read yet.</summary>
    public void Drain()
    {
        try
        {
            while (socket.Available > 0)
                Keep(socket.Receive(Room(int.MaxValue).Span));
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // Closed by either side.
        }
        while (Take() is not null) { }
    }

    private int HeadEnd => _received.AsSpan(0, _count).IndexOf("\r\n\r\n"u8) is >= 0 and var end ? end + 4 : -1;

    private async Task<int> ReceiveAsync(int most) => Keep(await socket.ReceiveAsync(Room(most), Stop));

    private Memory<byte> Room(int most)
    {
        if (_count == _received.Length)
            Array.Resize(ref _received, _received.Length * 2);
        return _received.AsMemory(_count, Math.Min(most, _received.Length - _count));
    }

    private int Keep(int read)
    {
        _count += read;
        return read;
    }

    private RawRequest? Take()
    {
        if (HeadEnd is not (>= 0 and var start))
            return null;
        var head = Encoding.Latin1.GetString(_received, 0, start - 4);
        if (BodyEnd(head, start) is not (>= 0 and var end) || end > _count)
            return null;
        var line = head.Split("\r\n")[0].Split(' ');
        var request = new RawRequest(line[0], line[1], head, Encoding.Latin1.GetString(_received, start, end - start));
        _received.AsSpan(end, _count - end).CopyTo(_received);
        _count -= end;
        server.Requests.Enqueue(request);
        return request;
    }

    private int BodyEnd(string head, int start)
    {
        if (head.Contains("transfer-encoding: chunked", StringComparison.OrdinalIgnoreCase))
        {
            var last = _received.AsSpan(start, _count - start).IndexOf("0\r\n\r\n"u8);
            return last < 0 ? -1 : start + last + 5;
        }
        var line = head.Split("\r\n").FirstOrDefault(l => l.StartsWith(LengthName, StringComparison.OrdinalIgnoreCase));
        return start + (line is null ? 0 : int.Parse(line[LengthName.Length..], CultureInfo.InvariantCulture));
    }
}
