using System.Buffers;

namespace EnvoyerSms.Runtime;

/// <summary>The text of one element: a part of the reply itself or, where pieces were joined, a pooled buffer.</summary>
internal ref struct XmlText
{
    private readonly ReadOnlySpan<byte> _whole;
    private readonly int _capacity;
    private byte[]? _joined;
    private int _length;

    public XmlText(ReadOnlySpan<byte> whole) => _whole = whole;

    public XmlText(int capacity)
    {
        _capacity = capacity;
        _joined = ArrayPool<byte>.Shared.Rent(capacity);
    }

    public readonly ReadOnlySpan<byte> Bytes => _joined is null ? _whole : _joined.AsSpan(0, _length);

    public bool TryAppend(scoped ReadOnlySpan<byte> piece)
    {
        if (piece.Length > _capacity - _length)
            return false;
        piece.CopyTo(_joined.AsSpan(_length));
        _length += piece.Length;
        return true;
    }

    // Replies hold what people wrote: the next user of the pool must not find it.
    public void Dispose()
    {
        if (_joined is not { } buffer)
            return;
        _joined = null;
        buffer.AsSpan(0, _length).Clear();
        ArrayPool<byte>.Shared.Return(buffer);
    }
}
