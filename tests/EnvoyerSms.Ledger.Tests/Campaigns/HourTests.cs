using System.Globalization;
using Campaign;

namespace EnvoyerSms.Ledger.Tests.Campaigns;

/// <summary>When SMS may arrive: days that printed calendars have, and the two nights on which Paris sets its clocks.</summary>
public sealed class HourTests
{
    private static readonly HourRules Charter = Rules("af2m2026");
    private static readonly HourRules Strict = Rules("strict");

    [Theory]
    // Easter Monday, Ascension and Whit Monday: of an ordinary year, and of those with the earliest and the latest Easter.
    [InlineData("2026-04-06")]
    [InlineData("2026-05-14")]
    [InlineData("2026-05-25")]
    [InlineData("2024-04-01")]
    [InlineData("2024-05-09")]
    [InlineData("2024-05-20")]
    [InlineData("2038-04-26")]
    [InlineData("2038-06-03")]
    [InlineData("2038-06-14")]
    [InlineData("2285-03-23")]
    [InlineData("2285-04-30")]
    [InlineData("2285-05-11")]
    // Those of fixed days, on days of the week in 2026 and 2027.
    [InlineData("2026-01-01")]
    [InlineData("2026-05-01")]
    [InlineData("2026-05-08")]
    [InlineData("2026-07-14")]
    [InlineData("2026-08-15")]
    [InlineData("2027-11-01")]
    [InlineData("2026-11-11")]
    [InlineData("2026-12-25")]
    // A Sunday.
    [InlineData("2026-11-29")]
    public void A_day_of_rest_is_known(string day) => Assert.True(FrenchHolidays.IsRest(Day(day)));

    [Theory]
    // Good Friday and Saint Stephen's day are holidays in Alsace and Moselle alone.
    [InlineData("2026-04-03")]
    [InlineData("2026-12-26")]
    [InlineData("2026-04-07")]
    [InlineData("2026-05-15")]
    [InlineData("2026-05-26")]
    [InlineData("2026-11-30")]
    public void Other_days_are_not(string day) => Assert.False(FrenchHolidays.IsRest(Day(day)));

    // Easter is the Sunday after the first full moon of spring: its Monday is between 23 March and 26 April.
    [Fact]
    public void Each_year_has_its_Easter()
    {
        for (var year = 1990; year <= 2300; year++)
        {
            var days = Enumerable
                .Range(0, 35)
                .Select(number => new DateOnly(year, 3, 23).AddDays(number))
                .Where(day => day.DayOfWeek == DayOfWeek.Monday && FrenchHolidays.IsRest(day));
            var monday = Assert.Single(days);
            Assert.True(FrenchHolidays.IsRest(monday.AddDays(38)), $"Ascension of {year}");
            Assert.True(FrenchHolidays.IsRest(monday.AddDays(49)), $"Whit Monday of {year}");
        }
    }

    [Theory]
    [InlineData("2026-11-30T07:59:59+01:00", false, "2026-11-30T08:00+01:00")]
    [InlineData("2026-11-30T08:00+01:00", true, "2026-11-30T08:00+01:00")]
    [InlineData("2026-11-30T21:29:59+01:00", true, "2026-11-30T21:29:59+01:00")]
    [InlineData("2026-11-30T21:30+01:00", false, "2026-12-01T08:00+01:00")]
    // The hours are those of Paris, whatever the zone of the caller.
    [InlineData("2026-07-01T06:00+00:00", true, "2026-07-01T08:00+02:00")]
    [InlineData("2026-12-01T06:30+00:00", false, "2026-12-01T08:00+01:00")]
    // Of a Sunday it only warns.
    [InlineData("2026-11-29T10:00+01:00", true, "2026-11-29T10:00+01:00")]
    // The night on which the clock is set: 8:00 has another offset than the evening before.
    [InlineData("2026-03-28T22:00+01:00", false, "2026-03-29T08:00+02:00")]
    [InlineData("2026-10-24T22:00+02:00", false, "2026-10-25T08:00+01:00")]
    public void The_charter_says_when(string time, bool isAllowed, string next) =>
        Holds(Charter, time, isAllowed, next);

    [Theory]
    [InlineData("2026-11-28T20:00+01:00", false, "2026-11-30T08:00+01:00")]
    [InlineData("2026-11-29T10:00+01:00", false, "2026-11-30T08:00+01:00")]
    // Christmas is a Friday.
    [InlineData("2026-12-24T20:00+01:00", false, "2026-12-26T08:00+01:00")]
    // Easter: from Saturday evening to Tuesday.
    [InlineData("2026-04-04T20:30+02:00", false, "2026-04-07T08:00+02:00")]
    // A year that ends on a Thursday, and a holiday after it.
    [InlineData("2026-12-31T23:59+01:00", false, "2027-01-02T08:00+01:00")]
    [InlineData("2026-11-30T19:59+01:00", true, "2026-11-30T19:59+01:00")]
    public void The_strict_hours_leave_out_days_of_rest(string time, bool isAllowed, string next) =>
        Holds(Strict, time, isAllowed, next);

    [Fact]
    public void Of_days_of_rest_the_charter_warns_and_others_do_not()
    {
        var sunday = Time("2026-11-29T10:00+01:00");
        Assert.True(Charter.IsNotRecommended(sunday));
        Assert.False(Charter.IsNotRecommended(sunday.AddDays(1)));
        Assert.False(Strict.IsNotRecommended(sunday));
        // In Paris it is Sunday already.
        Assert.True(Charter.IsNotRecommended(Time("2026-11-28T23:30+00:00")));
        Assert.True(Rules("none").IsAllowed(Time("2026-11-29T03:00+01:00")));
    }

    private static void Holds(HourRules rules, string time, bool isAllowed, string next)
    {
        Assert.Equal(isAllowed, rules.IsAllowed(Time(time)));
        var found = rules.Next(Time(time));
        Assert.Equal(Time(next), found);
        Assert.True(rules.IsAllowed(found));
    }

    private static HourRules Rules(string name) => HourRules.All.Single(rules => rules.Name == name);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}
