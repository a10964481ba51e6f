using EnvoyerSms.Runtime.Constraints;
using EnvoyerSms.Runtime.Validation;

namespace EnvoyerSms.Runtime.Tests.Validation;

// A12: the wire has no seconds, so the current minute travels as its own beginning.
public sealed class WrittenInstantTests
{
    private static readonly ApiTimeZone Paris = new("Europe/Paris", "Romance Standard Time");
    private static readonly ApiTimeZone Kolkata = new("Asia/Kolkata", "India Standard Time");
    private static readonly DateTimeOffset Now = new(2026, 1, 15, 8, 0, 20, TimeSpan.Zero);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(39, false)]
    [InlineData(40, true)]
    [InlineData(-1, false)]
    [InlineData(-20, false)]
    [InlineData(3600, true)]
    public void What_travels_must_not_be_past(int secondsFromNow, bool isGood) =>
        Assert.Equal(isGood, Validate(Now, Now.AddSeconds(secondsFromNow), seconds: 60) is null);

    [Theory]
    [InlineData(0)]
    [InlineData(39)]
    public void Who_means_now_is_told_to_leave_it_out(int secondsFromNow)
    {
        var message = Validate(Now, Now.AddSeconds(secondsFromNow), seconds: 60);
        Assert.Equal(
            "At is 2026-01-15 08:00:00 +00:00 as it is sent, which is past (it is now 2026-01-15 08:00:20 +00:00): "
                + "to mean now, leave At out, else choose a later time.",
            message
        );
    }

    [Fact]
    public void Who_means_yesterday_is_not() =>
        Assert.EndsWith("choose a later time.", Validate(Now, Now.AddDays(-1), seconds: 60), StringComparison.Ordinal);

    [Fact]
    public void The_beginning_of_this_minute_is_not_past_at_that_instant() =>
        Assert.Null(Validate(Now.AddSeconds(-20), Now.AddSeconds(15), seconds: 60));

    [Fact]
    public void With_seconds_on_the_wire_whole_instants_are_compared() =>
        Assert.Null(Validate(Now, Now.AddMilliseconds(1), seconds: 1));

    // 13:30 in Kolkata is 08:00 UTC: hours begin at other times there.
    [Fact]
    public void Hours_are_those_of_the_zone() =>
        Assert.Equal(
            new DateTimeOffset(2026, 1, 15, 7, 30, 0, TimeSpan.Zero),
            ApiConstraints.Cut(Now, Kolkata.Info, seconds: 3600)
        );

    [Fact]
    public void The_first_of_all_instants_can_be_cut() =>
        Assert.Equal(DateTimeOffset.MinValue, ApiConstraints.Cut(DateTimeOffset.MinValue, Paris.Info, seconds: 60));

    private static string? Validate(DateTimeOffset now, DateTimeOffset value, int seconds)
    {
        var validation = new ApiValidation(ApiMethod.Post, now);
        validation.Instant("At", value, Paris).Future(seconds: seconds);
        return validation.Failures.SingleOrDefault()?.Message;
    }
}
