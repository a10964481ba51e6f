using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace EnvoyerSms.Benchmarks.EndToEnd;

/// <summary>Takes one request from a socket: its head, and the body of the length that the head tells.</summary>
internal sealed class RequestBuffer
{
    private readonly byte[] _bytes = new byte[64 * 1024];
    private int _filled;
    private int _headLength;
    private int _bodyLength;

    public string Head => Encoding.UTF8.GetString(_bytes, 0, _headLength);

    public string Body => Encoding.UTF8.GetString(_bytes, _headLength, _bodyLength);

    public void Clear() => _filled = _headLength = _bodyLength = 0;

    /// <returns>False where the connection was closed.</returns>
    public async ValueTask<bool> ReadAsync(Socket socket, CancellationToken cancellationToken)
    {
        while (!IsComplete())
        {
            var read = await socket.ReceiveAsync(_bytes.AsMemory(_filled), cancellationToken);
            if (read == 0)
                return false;
            _filled += read;
        }
        return true;
    }

    private bool IsComplete()
    {
        if (_headLength == 0)
        {
            var end = _bytes.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8);
            if (end < 0)
                return false;
            _headLength = end + 4;
            _bodyLength = ContentLength(Head);
        }
        return _filled >= _headLength + _bodyLength;
    }

    private static int ContentLength(string head)
    {
        const string name = "\r\nContent-Length: ";
        var start = head.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return 0;
        start += name.Length;
        var end = head.IndexOf('\r', start);
        return int.Parse(head.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
