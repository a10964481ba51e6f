namespace Campaign;

/// <summary>Sundays and the eleven holidays of French labour law (Code du travail, L3133-1, as of 2026-11-30).</summary>
internal static class FrenchHolidays
{
    private static readonly (int Month, int Day)[] Fixed =
    [
        (1, 1),
        (5, 1),
        (5, 8),
        (7, 14),
        (8, 15),
        (11, 1),
        (11, 11),
        (12, 25),
    ];

    // Easter Monday, Ascension and Whit Monday, in days after Easter.
    private static readonly int[] AfterEaster = [1, 39, 50];

    public static bool IsRest(DateOnly day) =>
        day.DayOfWeek == DayOfWeek.Sunday
        || Fixed.Contains((day.Month, day.Day))
        || AfterEaster.Contains(day.DayNumber - Easter(day.Year).DayNumber);

    // The rule of Meeus, Jones and Butcher for the Gregorian calendar.
    private static DateOnly Easter(int year)
    {
        var (century, rest) = (year / 100, year % 100);
        var golden = year % 19;
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }
}
