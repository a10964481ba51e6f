using System.Buffers;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>A written form in a pooled buffer, which goes back to the pool exactly once however often it is disposed.</summary>
internal sealed class FormBuffer : IDisposable
{
    public readonly int Length;

    private byte[]? _buffer;

    public FormBuffer(byte[]? buffer, int length)
    {
        _buffer = buffer ?? [];
        Length = length;
    }

    /// <exception cref="ObjectDisposedException">The buffer has gone back to the pool.</exception>
    public ReadOnlyMemory<byte> Memory => Array.AsMemory(0, Length);

    /// <exception cref="ObjectDisposedException">The buffer has gone back to the pool.</exception>
    public ArraySegment<byte> Segment => new(Array, 0, Length);

    private byte[] Array => _buffer ?? throw new ObjectDisposedException(nameof(FormBuffer));

    public void Dispose() => Return(Interlocked.Exchange(ref _buffer, null));

    // It may hold a password or a message, also after what was written, where a writer stopped at a fault: the next user of
    // the pool must not find it.
    public static void Return(byte[]? buffer)
    {
        if (buffer is { Length: > 0 })
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
    }
}
