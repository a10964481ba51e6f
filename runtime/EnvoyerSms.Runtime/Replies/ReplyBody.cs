using System.Buffers;

namespace EnvoyerSms.Runtime;

/// <summary>The bytes of a reply, read up to a limit into a pooled buffer.</summary>
internal sealed class ReplyBody : IDisposable
{
    private const int InitialSize = 4 * 1024;

    private byte[]? _buffer;
    private int _length;

    private ReplyBody(int size) => _buffer = ArrayPool<byte>.Shared.Rent(size);

    public ReadOnlySpan<byte> Bytes => Filled;

    private Span<byte> Filled => _buffer.AsSpan(0, _length);

    /// <summary>Reads the body; null where it is longer than the limit.</summary>
    public static async Task<ReplyBody?> ReadAsync(HttpContent? content, int limit, CancellationToken cancellationToken)
    {
        // Handlers of netstandard2.0 may answer without any content.
        if (content is null)
            return new ReplyBody(0);
        var announced = content.Headers.ContentLength;
        if (announced > limit)
            return null;

        // One byte more than announced: the read that finds the end needs room too.
        var body = new ReplyBody((int)Math.Min(announced ?? InitialSize, limit) + 1);
        try
        {
            if (await body.FillAsync(content, limit, cancellationToken).ConfigureAwait(false))
                return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
        body.Dispose();
        return null;
    }

    // A reply may hold messages and numbers: the next user of the pool must not find them.
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is not { } buffer)
            return;
        buffer.AsSpan(0, _length).Clear();
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private async Task<bool> FillAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
#if NETSTANDARD2_0
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
        // Streams of .NET Framework look at the token before a read, not during it.
        using var stop = cancellationToken.Register(stream.Dispose);
#else
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#endif
        while (true)
        {
            if (_length == _buffer!.Length)
                Grow();
            var read = await ReadAsync(stream, cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return true;
            _length += read;
            if (_length > limit)
                return false;
        }
    }

#if NETSTANDARD2_0
    private Task<int> ReadAsync(Stream stream, CancellationToken cancellationToken) =>
        stream.ReadAsync(_buffer!, _length, _buffer!.Length - _length, cancellationToken);
#else
    private ValueTask<int> ReadAsync(Stream stream, CancellationToken cancellationToken) =>
        stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken);
#endif

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(_buffer!.Length * 2);
        Filled.CopyTo(larger);
        Filled.Clear();
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
