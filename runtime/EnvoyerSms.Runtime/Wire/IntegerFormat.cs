using System.Buffers.Text;
using System.Globalization;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>Whole numbers: ASCII digits behind a minus at most.</summary>
internal sealed class IntegerFormat : ApiFormat<long>
{
    internal override string Write(long value) => value.ToString(CultureInfo.InvariantCulture);

    internal override bool TryRead(ReadOnlySpan<byte> text, out long value) => TryParse(text, out value);

    public static bool TryParse(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        return text.Length > 0
            && text[0] != '+'
            && Utf8Parser.TryParse(text, out value, out int consumed)
            && consumed == text.Length;
    }
}
