using System.Buffers.Text;

namespace EnvoyerSms.Runtime.Wire;

public ref partial struct FormWriter
{
    // Longest whole number: a sign and 19 digits.
    private const int MaxIntegerLength = 20;

    private void EncodeInteger(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(MaxIntegerLength), out var written);
        _length += written;
    }

    private void EncodeTime(DateTime local, ApiDateFormat format)
    {
        Span<byte> text = stackalloc byte[ApiDateFormat.MaxLength];
        var length = format.Format(local, text);
        var room = Reserve(length * FormSpelling.MaxBytesPerByte + FormSpelling.Overshoot);
        var used = 0;
        foreach (var value in text.Slice(0, length))
            used += FormSpelling.WriteByte(value, room.Slice(used));
        _length += used;
    }
}
