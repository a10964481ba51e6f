using System.Globalization;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>Instants, as how many units have passed since the beginning of 1970, without leap seconds; negative before.</summary>
internal sealed class UnixFormat(long unit) : ApiFormat<DateTimeOffset>
{
    private const long Epoch = 621_355_968_000_000_000;

    // Cut towards the past, before 1970 too.
    internal override string Write(DateTimeOffset value)
    {
        var ticks = value.UtcTicks - Epoch;
        var count = ticks / unit;
        return (ticks % unit < 0 ? count - 1 : count).ToString(CultureInfo.InvariantCulture);
    }

    internal override bool TryRead(ReadOnlySpan<byte> text, out DateTimeOffset value)
    {
        value = default;
        if (
            !Utf8Text.TryParseInteger(text, out var count)
            || count > (DateTime.MaxValue.Ticks - Epoch) / unit
            || count < -Epoch / unit
        )
            return false;
        value = new DateTimeOffset(Epoch + (count * unit), TimeSpan.Zero);
        return true;
    }
}
