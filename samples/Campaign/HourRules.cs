namespace Campaign;

/// <summary>When SMS may arrive, by the time of Paris: data, with where they are from.</summary>
/// <param name="From">First minute of a day.</param>
/// <param name="To">The minute after the last one.</param>
/// <param name="Rest">What Sundays and holidays are.</param>
/// <param name="Source">Who says so, and since when.</param>
internal sealed record HourRules(string Name, TimeOnly From, TimeOnly To, RestDays Rest, string Source)
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    // Not legal advice: who sends answers for it.
    public static IReadOnlyList<HourRules> All { get; } =
    [
        new(
            "af2m2026",
            new TimeOnly(8, 0),
            new TimeOnly(21, 30),
            RestDays.NotRecommended,
            "af2m, Charte Business Messaging 2026, 2026-02-17"
        ),
        new("strict", new TimeOnly(8, 0), new TimeOnly(20, 0), RestDays.Closed, "Campaign, 2026-11-30"),
        new("none", TimeOnly.MinValue, TimeOnly.MinValue, RestDays.Open, "-"),
    ];

    public bool IsAllowed(DateTimeOffset time)
    {
        if (From == To)
            return true;
        var local = TimeZoneInfo.ConvertTime(time, Paris);
        var clock = TimeOnly.FromDateTime(local.DateTime);
        return clock >= From && clock < To && !(Rest == RestDays.Closed && FrenchHolidays.IsRest(Day(local)));
    }

    /// <summary>The next moment, from a given one on, at which SMS may arrive.</summary>
    public DateTimeOffset Next(DateTimeOffset time)
    {
        if (IsAllowed(time))
            return time;
        var local = TimeZoneInfo.ConvertTime(time, Paris);
        var day = Day(local);
        if (TimeOnly.FromDateTime(local.DateTime) >= From)
            day = day.AddDays(1);
        while (Rest == RestDays.Closed && FrenchHolidays.IsRest(day))
            day = day.AddDays(1);
        var start = day.ToDateTime(From);
        return new DateTimeOffset(start, Paris.GetUtcOffset(start));
    }

    /// <summary>Whether SMS at that time are allowed, but not recommended.</summary>
    public bool IsNotRecommended(DateTimeOffset time) =>
        Rest == RestDays.NotRecommended && FrenchHolidays.IsRest(Day(TimeZoneInfo.ConvertTime(time, Paris)));

    /// <summary>As people of Paris would say it.</summary>
    public static string InParis(DateTimeOffset time) =>
        $"{TimeZoneInfo.ConvertTime(time, Paris):yyyy-MM-dd HH:mm} (Paris)";

    /// <summary>A time of the command line, which without an offset is one of Paris.</summary>
    public static DateTimeOffset OfParis(DateTime time) =>
        new(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), Paris.GetUtcOffset(time));

    private static DateOnly Day(DateTimeOffset local) => DateOnly.FromDateTime(local.DateTime);
}

/// <summary>What Sundays and holidays are.</summary>
internal enum RestDays
{
    Open,
    NotRecommended,
    Closed,
}
