using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>Writes fields as application/x-www-form-urlencoded, straight into a pooled buffer. A null value leaves its field out.</summary>
/// <remarks>Names are written unescaped: contracts have only letters, digits, <c>_</c>, <c>-</c>, <c>.</c> and <c>~</c> there.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct FormWriter
{
    private const int InitialSize = 1024;

    private byte[]? _buffer;
    private int _length;

    /// <summary>Writes a text.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="value">The text.</param>
    /// <param name="normalizeLineBreaks">Whether CR LF and CR are written as LF.</param>
    public void Text(ReadOnlySpan<byte> name, string? value, bool normalizeLineBreaks = false)
    {
        if (value is null)
            return;
        BeginField(name);
        Encode(value, normalizeLineBreaks);
    }

    /// <summary>Writes texts into one field.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="values">The texts.</param>
    /// <param name="separator">Written between the texts, unescaped; a text that holds it is refused.</param>
    /// <param name="normalizeLineBreaks">Whether CR LF and CR are written as LF.</param>
    public void TextList(
        ReadOnlySpan<byte> name,
        IReadOnlyList<string>? values,
        char separator,
        bool normalizeLineBreaks = false
    )
    {
        if (values is null)
            return;
        BeginField(name);
        EncodeTexts(new FormItems(values), separator, normalizeLineBreaks);
    }

    /// <summary>Writes a phone number as digits; one that <see cref="PhoneDigits"/> refuses is written unchanged.</summary>
    public void Phone(ReadOnlySpan<byte> name, string? value)
    {
        if (value is null)
            return;
        BeginField(name);
        EncodePhone(value);
    }

    /// <summary>Writes phone numbers into one field, each as by <see cref="Phone"/>; one that would be written with the separator is refused.</summary>
    public void PhoneList(ReadOnlySpan<byte> name, IReadOnlyList<string>? values, char separator)
    {
        if (values is null)
            return;
        BeginField(name);
        EncodePhones(new FormItems(values), separator);
    }

    /// <summary>Writes a whole number.</summary>
    public void Integer(ReadOnlySpan<byte> name, long? value)
    {
        if (value is not { } number)
            return;
        BeginField(name);
        EncodeInteger(number);
    }

    /// <summary>Writes 1 for true and leaves the field out for false.</summary>
    public void Flag(ReadOnlySpan<byte> name, bool value)
    {
        if (!value)
            return;
        BeginField(name);
        AppendRaw((byte)'1');
    }

    /// <summary>Writes an instant as the time that wall clocks show in the API's zone, cut to what the format holds.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="value">The instant.</param>
    /// <param name="format">How the time is written.</param>
    /// <param name="zone">The API's time zone.</param>
    public void Instant(ReadOnlySpan<byte> name, DateTimeOffset? value, ApiDateFormat format, ApiTimeZone zone)
    {
        if (value is not { } instant)
            return;
        BeginField(name);
        EncodeTime(zone.ToLocal(instant), format);
    }

    internal readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    internal readonly ArraySegment<byte> Segment => new(_buffer ?? [], 0, _length);

    /// <summary>Hands over the buffer with what was written; the writer is empty again.</summary>
    internal FormBuffer Detach()
    {
        var written = new FormBuffer(_buffer, _length);
        _buffer = null;
        _length = 0;
        return written;
    }

    /// <summary>Gives the buffer back, for a form that is not sent.</summary>
    internal void Dispose()
    {
        FormBuffer.Return(_buffer);
        _buffer = null;
        _length = 0;
    }

    private void BeginField(ReadOnlySpan<byte> name)
    {
        var room = Reserve(name.Length + 2);
        var used = 0;
        if (_length > 0)
            room[used++] = (byte)'&';
        name.CopyTo(room.Slice(used));
        used += name.Length;
        room[used++] = (byte)'=';
        _length += used;
    }

    private void AppendRaw(byte value)
    {
        Reserve(1)[0] = value;
        _length++;
    }

    // Room for at least `size` bytes after what is written. The caller adds what it used to `_length`.
    private Span<byte> Reserve(int size)
    {
        if (_buffer is null || _buffer.Length - _length < size)
            Grow(size);
        return _buffer.AsSpan(_length);
    }

    // A separate method, so that the common path stays short enough to be inlined.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(InitialSize, Math.Max(checked(_length + size), _length * 2)));
        Written.CopyTo(larger);
        FormBuffer.Return(_buffer);
        _buffer = larger;
    }
}
