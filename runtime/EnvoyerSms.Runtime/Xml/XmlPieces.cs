using System.Buffers;

namespace EnvoyerSms.Runtime.Xml;

/// <summary>Joins the pieces of a text in one pooled buffer, which serves for all texts of a response.</summary>
internal struct XmlPieces
{
    private byte[]? _buffer;
    private int _capacity;
    private int _length;
    private int _longest;

    public readonly ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    public readonly bool IsEmpty => _length == 0;

    public void Clear() => _length = 0;

    /// <summary>Makes room for a text, where there is too little.</summary>
    public void Reserve(int capacity)
    {
        if (_buffer is not null && capacity <= _capacity)
            return;
        Dispose();
        _longest = 0;
        _buffer = ArrayPool<byte>.Shared.Rent(_capacity = capacity);
    }

    public bool TryAppend(scoped ReadOnlySpan<byte> piece)
    {
        if (piece.Length > _capacity - _length)
            return false;
        piece.CopyTo(_buffer.AsSpan(_length));
        _length += piece.Length;
        _longest = Math.Max(_longest, _length);
        return true;
    }

    // Responses hold what people wrote: the next user of the pool must not find it.
    public void Dispose()
    {
        if (_buffer is not { } buffer)
            return;
        _buffer = null;
        buffer.AsSpan(0, _longest).Clear();
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
