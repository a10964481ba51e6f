using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EnvoyerSms.Contract.Generated.Tests.Secrets;

/// <summary>Takes requests over bare sockets, so that nothing of a server of ours is seen beside what the client says.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, ServerAct> _answer;
    private readonly Task _serving;

    /// <param name="answer">What to do, given the first line of the request.</param>
    public LoopbackServer(Func<string, ServerAct> answer)
    {
        _answer = answer;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/api/");
        _serving = Task.Run(ServeAsync);
    }

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    // One connection after the other: each response closes its own.
    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                using var socket = await _listener.AcceptSocketAsync(_stop.Token);
                await AnswerAsync(socket);
            }
            catch (Exception gone)
                when (gone is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The client left, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(Socket socket)
    {
        var act = _answer(await ReadAsync(socket));
        if (act.Resets)
            socket.LingerState = new LingerOption(true, 0);
        else if (act.Hangs)
            await Task.Delay(Timeout.Infinite, _stop.Token);
        else
            await socket.SendAsync(Encoding.UTF8.GetBytes(act.Bytes), _stop.Token);
    }

    private async Task<string> ReadAsync(Socket socket)
    {
        var received = "";
        var buffer = new byte[65_536];
        while (!IsWhole(received))
        {
            var count = await socket.ReceiveAsync(buffer, _stop.Token);
            if (count == 0)
                break;
            received += Encoding.Latin1.GetString(buffer, 0, count);
        }
        return received;
    }

    private static bool IsWhole(string received)
    {
        var end = received.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;
        const string Name = "\r\ncontent-length:";
        var at = received.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || at > end)
            return true;
        var length = received[(at + Name.Length)..].Split("\r\n")[0];
        return received.Length >= end + 4 + int.Parse(length, System.Globalization.CultureInfo.InvariantCulture);
    }
}

/// <summary>What the server does with a request.</summary>
internal sealed record ServerAct(string Bytes, bool Hangs = false, bool Resets = false)
{
    public static ServerAct Close { get; } = new("");
    public static ServerAct Hang { get; } = new("", Hangs: true);
    public static ServerAct Reset { get; } = new("", Resets: true);

    public static ServerAct Reply(string body, string status = "200 OK", string headers = "", int missing = 0) =>
        new(
            $"HTTP/1.1 {status}\r\nConnection: close\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body) + missing}\r\n\r\n{body}"
        );
}
