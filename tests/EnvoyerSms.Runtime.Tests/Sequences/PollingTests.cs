namespace EnvoyerSms.Runtime.Tests.Sequences;

public sealed class PollingTests
{
    [Fact]
    public void The_defaults_are_those_that_the_docs_tell()
    {
        var polling = new ApiPolling();

        Assert.Equal(
            (TimeSpan.FromSeconds(5), 1.5, TimeSpan.FromMinutes(5), TimeSpan.FromDays(3)),
            (polling.InitialInterval, polling.BackoffFactor, polling.MaxInterval, polling.Deadline)
        );
    }

    [Theory]
    [InlineData(0.999)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(86400.001)]
    public void An_interval_is_from_a_second_to_a_day(double seconds)
    {
        var interval = TimeSpan.FromSeconds(seconds);

        Assert.Throws<ArgumentOutOfRangeException>(
            "InitialInterval",
            () => new ApiPolling { InitialInterval = interval }
        );
        Assert.Throws<ArgumentOutOfRangeException>("MaxInterval", () => new ApiPolling { MaxInterval = interval });
    }

    [Theory]
    [InlineData(0.999)]
    [InlineData(-1)]
    [InlineData(30 * 86400 + 1)]
    public void A_deadline_is_from_a_second_to_thirty_days(double seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            "Deadline",
            () => new ApiPolling { Deadline = TimeSpan.FromSeconds(seconds) }
        );

    [Theory]
    [InlineData(0.99)]
    [InlineData(10.01)]
    [InlineData(-2)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Growth_is_from_one_to_ten(double growth) =>
        Assert.Throws<ArgumentOutOfRangeException>("BackoffFactor", () => new ApiPolling { BackoffFactor = growth });

    [Fact]
    public void The_ends_of_the_ranges_are_in_them()
    {
        var (second, day) = (TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));

        Assert.Equal(second, new ApiPolling { InitialInterval = second, BackoffFactor = 1 }.InitialInterval);
        Assert.Equal(second, new ApiPolling { Deadline = second }.Deadline);
        Assert.Equal(TimeSpan.FromDays(30), new ApiPolling { Deadline = TimeSpan.FromDays(30) }.Deadline);
        Assert.Equal(day, new ApiPolling { MaxInterval = day, BackoffFactor = 10 }.MaxInterval);
    }
}
