using CsCheck;
using EnvoyerSms.Runtime;

namespace EnvoyerSms.Runtime.Tests;

public sealed class ApiTimeZoneTests
{
    private static readonly ApiTimeZone Paris = new("Europe/Paris", "Romance Standard Time");

    [Theory]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T01:59:59")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T03:00:00")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25T02:30:00")]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25T02:30:00")]
    [InlineData("2026-01-15T23:30:00-05:00", "2026-01-16T05:30:00")]
    public void An_instant_converts_to_its_wall_time(string instant, string local) =>
        Assert.Equal(Time(local), Paris.ToLocal(DateTimeOffset.Parse(instant, null)));

    [Theory]
    [InlineData("2026-01-15T09:00:00", 1)]
    [InlineData("2026-07-15T09:00:00", 2)]
    [InlineData("2026-03-29T02:30:00", 1)] // skipped
    [InlineData("2026-10-25T02:30:00", 1)] // shown twice
    public void A_wall_time_is_taken_with_standard_time_where_clocks_leave_a_choice(string local, int hours) =>
        Assert.Equal(new DateTimeOffset(Time(local), TimeSpan.FromHours(hours)), Paris.FromLocal(Time(local)));

    // Also before zones had whole minutes, and in years of the far past and future.
    [Fact]
    public void Every_wall_time_has_an_instant_that_shows_it_unless_clocks_skip_it() =>
        Gen.Long[
                TimeSpan.TicksPerDay / TimeSpan.TicksPerSecond,
                (DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond) - 86_400
            ]
            .Select(seconds => new DateTime(seconds * TimeSpan.TicksPerSecond))
            .Sample(local =>
            {
                var instant = Paris.FromLocal(local);
                if (!Paris.Info.IsInvalidTime(local))
                    Assert.Equal(local, Paris.ToLocal(instant));
            });

    // Offsets are remembered by day: the system is asked again here, for days on which clocks change in some zone or other.
    [Fact]
    public void Offsets_are_those_of_the_system_in_every_zone()
    {
        var zones = TimeZoneInfo.GetSystemTimeZones();
        var years = DateTime.MaxValue.Year - 1;
        Gen.Select(Gen.Int[0, zones.Count - 1], Gen.OneOf(Gen.Int[1, years], Gen.Int[1900, 2050]), Gen.Int[0, 365])
            .Sample(
                (zone, year, day) =>
                {
                    var info = zones[zone];
                    var ours = new ApiTimeZone(info.Id, info.Id);
                    var time = new DateTime(year, 1, 1).AddDays(day);
                    for (var end = time.AddDays(2); time < end; time = time.AddMinutes(30))
                        Assert.Equal(info.GetUtcOffset(time), ours.FromLocal(time).Offset);
                }
            );
    }

    // Days that share a place in the memory, taken in turns.
    [Fact]
    public void Days_far_apart_do_not_disturb_each_other()
    {
        for (var turn = 0; turn < 3; turn++)
        {
            for (var time = Time("2026-01-01T12:00:00"); time.Year < 2028; time = time.AddDays(32))
                Assert.Equal(Paris.Info.GetUtcOffset(time), Paris.FromLocal(time).Offset);
        }
    }

    [Fact]
    public void The_ends_of_the_calendar_convert()
    {
        Assert.Equal(1, Paris.ToLocal(DateTimeOffset.MinValue).Year);
        Assert.Equal(9999, Paris.ToLocal(DateTimeOffset.MaxValue).Year);
    }

    [Fact]
    public void The_kind_of_a_wall_time_has_no_say()
    {
        var expected = Paris.FromLocal(Time("2026-07-15T09:00:00"));
        Assert.Equal(expected, Paris.FromLocal(DateTime.SpecifyKind(Time("2026-07-15T09:00:00"), DateTimeKind.Utc)));
        Assert.Equal(expected, Paris.FromLocal(DateTime.SpecifyKind(Time("2026-07-15T09:00:00"), DateTimeKind.Local)));
    }

    [Fact]
    public void The_Windows_name_helps_where_the_first_is_not_known() =>
        Assert.Equal(Paris.Info.BaseUtcOffset, new ApiTimeZone("Nowhere/Atlantis", "Europe/Paris").Info.BaseUtcOffset);

    [Fact]
    public void A_zone_that_the_system_lacks_is_told_when_it_is_needed()
    {
        var zone = new ApiTimeZone("Nowhere/Atlantis", "Atlantis Standard Time");
        var refused = Assert.Throws<TimeZoneNotFoundException>(() => zone.ToLocal(default));
        Assert.Contains(
            "neither the time zone 'Nowhere/Atlantis' nor 'Atlantis Standard Time'",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    private static DateTime Time(string text) =>
        DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
