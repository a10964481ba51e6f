using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EnvoyerSms.Ledger.Tests.Faults;

/// <summary>Stands between a store and its database: counts round trips, and cuts a connection in the middle of a transaction.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _port;
    private readonly Task _accepting;
    private (string Word, bool IsAfter)? _cut;
    private int _isArmed;
    private int _roundTrips;

    public CuttingProxy(int port)
    {
        _port = port;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int RoundTrips => Volatile.Read(ref _roundTrips);

    /// <summary>Whether the cut that was asked for has happened.</summary>
    public bool HasCut => Volatile.Read(ref _isArmed) == 0;

    /// <summary>Cuts the next write of an entry in a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="isAfter">Whether the database has committed by then, and only its answer is lost.</param>
    public void CutWrite(LedgerState state, bool isAfter)
    {
        _cut = (state.ToString(), isAfter);
        Volatile.Write(ref _isArmed, 1);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var links = new List<Task>();
        try
        {
            while (true)
                links.Add(LinkAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (Exception stop) when (stop is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(links);
        }
    }

    private async Task LinkAsync(TcpClient accepted)
    {
        using var client = accepted;
        using var server = new TcpClient();
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _port, _end.Token);
            client.NoDelay = server.NoDelay = true;
            var link = new Link(client.GetStream(), server.GetStream());
            // Who ends first ends both.
            await Task.WhenAny(AskAsync(link), AnswerAsync(link));
        }
        catch (Exception stop) when (stop is OperationCanceledException or SocketException)
        {
            // The database is away, or the test is over.
        }
    }

    private async Task AskAsync(Link link)
    {
        var buffer = new byte[64 * 1024];
        int length;
        while ((length = await ReadAsync(link.Client, buffer)) > 0)
        {
            if (!link.IsAsking)
                Interlocked.Increment(ref _roundTrips);
            link.IsAsking = true;
            var isCut = IsCut(buffer.AsSpan(0, length));
            if (isCut && !_cut!.Value.IsAfter)
                return;
            link.IsCut |= isCut;
            await link.Server.WriteAsync(buffer.AsMemory(0, length), _end.Token);
        }
    }

    private async Task AnswerAsync(Link link)
    {
        var buffer = new byte[64 * 1024];
        int length;
        while ((length = await ReadAsync(link.Server, buffer)) > 0 && !link.IsCut)
        {
            link.IsAsking = false;
            await link.Client.WriteAsync(buffer.AsMemory(0, length), _end.Token);
        }
    }

    private bool IsCut(ReadOnlySpan<byte> asked)
    {
        if (_cut is not { } cut || Volatile.Read(ref _isArmed) == 0)
            return false;
        var text = Encoding.Latin1.GetString(asked);
        return text.Contains("INSERT INTO envoyer_ledger ", StringComparison.Ordinal)
            && text.Contains(cut.Word, StringComparison.Ordinal)
            && Interlocked.Exchange(ref _isArmed, 0) == 1;
    }

    private async Task<int> ReadAsync(NetworkStream stream, byte[] buffer)
    {
        try
        {
            return await stream.ReadAsync(buffer, _end.Token);
        }
        catch (Exception stop) when (stop is OperationCanceledException or IOException or ObjectDisposedException)
        {
            return 0;
        }
    }

    private sealed class Link(NetworkStream client, NetworkStream server)
    {
        public NetworkStream Client => client;
        public NetworkStream Server => server;
        public volatile bool IsAsking;
        public volatile bool IsCut;
    }
}
