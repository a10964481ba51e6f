namespace EnvoyerSms.Runtime;

/// <summary>The time zone in which an API reads and writes dates that carry no zone of their own.</summary>
/// <param name="iana">The zone's IANA name.</param>
/// <param name="windows">The zone's Windows name, for systems that do not know the IANA one.</param>
public sealed class ApiTimeZone(string iana, string windows)
{
    private TimeZoneInfo? _info;
    private DayOffsets? _offsets;

    /// <summary>The system's data about the zone.</summary>
    /// <exception cref="TimeZoneNotFoundException">The system knows neither name.</exception>
    public TimeZoneInfo Info => _info ??= Find();

    /// <summary>The wall clock's time in the zone at an instant.</summary>
    public DateTime ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Info).DateTime;

    /// <summary>
    /// The instant at which the zone's wall clocks show a time. A time that clocks show twice, or skip, when they are changed
    /// is taken with the offset of standard time.
    /// </summary>
    public DateTimeOffset FromLocal(DateTime local)
    {
        local = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        _offsets ??= new DayOffsets(Info);
        return new DateTimeOffset(local, _offsets.At(local));
    }

    // Looked up on first use, not in the constructor: definitions live in static fields, where the reason would be lost
    // inside a TypeInitializationException.
    private TimeZoneInfo Find() => TryFind(iana) ?? TryFind(windows) ?? throw NotFound();

    private static TimeZoneInfo? TryFind(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            return null;
        }
    }

    private TimeZoneNotFoundException NotFound() =>
        new(
            $"This system knows neither the time zone '{iana}' nor '{windows}', so dates cannot be converted. "
                + "Install the time zone data of the system (package tzdata on most Linux images)."
        );
}
