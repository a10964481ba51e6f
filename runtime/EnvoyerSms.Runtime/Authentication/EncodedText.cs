using System.Diagnostics;
using System.Text;

namespace EnvoyerSms.Runtime.Authentication;

/// <summary>A text to be found as it is, or percent-encoded in part or as a whole, with digits of either case and + for a space.</summary>
/// <param name="value">The text.</param>
/// <param name="isWhole">Only where no letter or digit is next to it.</param>
internal sealed class EncodedText(string value, bool isWhole)
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value = value;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(value);

    public bool IsIn(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (End(text, i) > i)
                return true;
        }
        return false;
    }

    public string Replace(string text, string mark)
    {
        var cleaned = new CleanedText(text, mark);
        for (var i = 0; i < text.Length; i++)
        {
            var end = End(text, i);
            if (end <= i)
                continue;
            cleaned.Hide(i, end);
            i = end - 1;
        }
        return cleaned.ToString();
    }

    // Where a find that begins at `start` ends; `start` itself where there is none.
    private int End(string text, int start)
    {
        var end = EndOfRaw(text, start);
        if (end <= start)
            end = EndOfEncoded(text, start);
        return isWhole && !StandsAlone(text, start, end) ? start : end;
    }

    private int EndOfRaw(string text, int start) =>
        string.CompareOrdinal(text, start, _value, 0, _value.Length) == 0 ? start + _value.Length : start;

    private int EndOfEncoded(string text, int start)
    {
        var at = start;
        for (var i = 0; i < _bytes.Length; )
        {
            if (at >= text.Length)
                return start;
            if (text[at] == '%')
            {
                if (HexByte(text, at) != _bytes[i])
                    return start;
                (at, i) = (at + 3, i + 1);
            }
            else if (text[at] == '+' && _bytes[i] == ' ')
            {
                (at, i) = (at + 1, i + 1);
            }
            else
            {
                var length = RawCharacter(text, at, i);
                if (length == 0)
                    return start;
                (at, i) = (at + (length == 4 ? 2 : 1), i + length);
            }
        }
        return at;
    }

    // How many of our bytes the text's own character at this position encodes to; 0 where they differ.
    private int RawCharacter(string text, int at, int i)
    {
        if (text[at] < 0x80)
            return text[at] == _bytes[i] ? 1 : 0;
        // Half of a pair is the replacement character, as it is in the bytes.
        var scalar =
            char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at)
            : char.IsSurrogate(text[at]) ? '\uFFFD'
            : text[at];
        Span<byte> utf8 = stackalloc byte[4];
        utf8 = utf8.Slice(0, Utf8Text.Encode(scalar, utf8));
        return _bytes.AsSpan(i).StartsWith(utf8) ? utf8.Length : 0;
    }

    private static int HexByte(string text, int at) =>
        at + 2 < text.Length && Hex(text[at + 1]) is var high and >= 0 && Hex(text[at + 2]) is var low and >= 0
            ? (high << 4) | low
            : -1;

    private static int Hex(char c) =>
        c switch
        {
            >= '0' and <= '9' => c - '0',
            >= 'A' and <= 'F' => c - 'A' + 10,
            >= 'a' and <= 'f' => c - 'a' + 10,
            _ => -1,
        };

    private static bool StandsAlone(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
        && (end == text.Length || !char.IsLetterOrDigit(text[end]));
}
