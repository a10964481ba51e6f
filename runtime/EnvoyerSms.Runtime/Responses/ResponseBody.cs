using System.Buffers;

namespace EnvoyerSms.Runtime.Responses;

/// <summary>The bytes of a response, read up to a limit into a pooled buffer. What was received is kept, also where reading fails.</summary>
internal sealed class ResponseBody(int limit) : IDisposable
{
    private const int InitialSize = 4 * 1024;

    private byte[]? _buffer;

    public ReadOnlySpan<byte> Bytes => Filled;

    /// <summary>How many bytes came.</summary>
    public int Length { get; private set; }

    private Span<byte> Filled => _buffer.AsSpan(0, Length);

    /// <summary>Reads the body.</summary>
    /// <returns>Whether it is within the limit; if not, reading stops as soon as that is known.</returns>
    public async Task<bool> ReadAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        // Handlers of netstandard2.0 may answer without any content.
        if (content is null)
            return true;
        var announced = content.Headers.ContentLength;
        if (announced > limit)
            return false;

        // One byte more than announced: the read that finds the end needs room too.
        _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(announced ?? InitialSize, limit) + 1);
#if NETSTANDARD2_0
        using var stream = await content.ReadAsStreamAsync().ConfigureAwait(false);
        // Streams of .NET Framework check the token before a read, not during it.
        using var stop = cancellationToken.Register(stream.Dispose);
#else
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#endif
        while (true)
        {
            if (Length == _buffer.Length)
                Grow();
            var read = await ReadAsync(stream, cancellationToken).ConfigureAwait(false);
#if NETSTANDARD2_0
            // A stream that was closed may report its end although the response is not complete.
            if (read == 0)
                cancellationToken.ThrowIfCancellationRequested();
#endif
            if (read == 0)
                return true;
            Length += read;
            if (Length > limit)
                return false;
        }
    }

    // A response may hold messages and numbers: the next user of the pool must not find them.
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is not { } buffer)
            return;
        buffer.AsSpan(0, Length).Clear();
        ArrayPool<byte>.Shared.Return(buffer);
    }

#if NETSTANDARD2_0
    private async Task<int> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            return await stream
                .ReadAsync(_buffer!, Length, _buffer!.Length - Length, cancellationToken)
                .ConfigureAwait(false);
        }
        // A stream that is closed during a read can fail in any way, a null reference among them: it was the cancellation.
        catch (Exception closed) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(message: null, closed, cancellationToken);
        }
    }
#else
    private ValueTask<int> ReadAsync(Stream stream, CancellationToken cancellationToken) =>
        stream.ReadAsync(_buffer.AsMemory(Length), cancellationToken);
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
