using System.Globalization;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>Whole numbers: ASCII digits behind a minus at most.</summary>
internal sealed class IntegerFormat : ApiFormat<long>
{
    internal override string Write(long value) => value.ToString(CultureInfo.InvariantCulture);

    internal override bool TryRead(ReadOnlySpan<byte> text, out long value) =>
        Utf8Text.TryParseInteger(text, out value);
}
