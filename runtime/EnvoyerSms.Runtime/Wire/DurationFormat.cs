using System.Globalization;

namespace EnvoyerSms.Runtime.Wire;

/// <summary>Lengths of time, as how many whole units they hold.</summary>
internal sealed class DurationFormat(long unit) : ApiFormat<TimeSpan>
{
    internal override string Write(TimeSpan value) => (value.Ticks / unit).ToString(CultureInfo.InvariantCulture);

    internal override bool TryRead(ReadOnlySpan<byte> text, out TimeSpan value)
    {
        value = default;
        if (
            !Utf8Text.TryParseInteger(text, out var count)
            || count > long.MaxValue / unit
            || count < long.MinValue / unit
        )
            return false;
        value = new TimeSpan(count * unit);
        return true;
    }
}
