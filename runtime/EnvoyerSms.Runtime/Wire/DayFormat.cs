namespace EnvoyerSms.Runtime.Wire;

/// <summary>Days, as a pattern writes them.</summary>
internal sealed class DayFormat(string pattern) : ApiFormat<DateTime>
{
    private readonly ApiDateFormat _format = new(pattern);

    internal override string Write(DateTime value) => _format.Write(value);

    internal override bool TryRead(ReadOnlySpan<byte> text, out DateTime value) => _format.TryParse(text, out value);
}

#if !NETSTANDARD2_0
/// <summary>Days, as a pattern writes them.</summary>
internal sealed class DateOnlyFormat(string pattern) : ApiFormat<DateOnly>
{
    private readonly ApiDateFormat _format = new(pattern);

    internal override string Write(DateOnly value) => _format.Write(value.ToDateTime(default));

    internal override bool TryRead(ReadOnlySpan<byte> text, out DateOnly value)
    {
        var isRead = _format.TryParse(text, out var day);
        value = DateOnly.FromDateTime(day);
        return isRead;
    }
}
#endif
