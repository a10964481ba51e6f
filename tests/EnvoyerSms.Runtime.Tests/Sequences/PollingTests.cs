namespace EnvoyerSms.Runtime.Tests.Sequences;

public sealed class PollingTests
{
    [Fact]
    public void The_defaults_are_those_that_the_docs_tell()
    {
        var polling = new ApiPolling();

        Assert.Equal(
            (TimeSpan.FromSeconds(5), 1.5, TimeSpan.FromMinutes(5)),
            (polling.FirstInterval, polling.Growth, polling.LargestInterval)
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

        Assert.Throws<ArgumentOutOfRangeException>("FirstInterval", () => new ApiPolling { FirstInterval = interval });
        Assert.Throws<ArgumentOutOfRangeException>(
            "LargestInterval",
            () => new ApiPolling { LargestInterval = interval }
        );
    }

    [Theory]
    [InlineData(0.99)]
    [InlineData(10.01)]
    [InlineData(-2)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Growth_is_from_one_to_ten(double growth) =>
        Assert.Throws<ArgumentOutOfRangeException>("Growth", () => new ApiPolling { Growth = growth });

    [Fact]
    public void The_ends_of_the_ranges_are_in_them()
    {
        var (second, day) = (TimeSpan.FromSeconds(1), TimeSpan.FromDays(1));

        Assert.Equal(second, new ApiPolling { FirstInterval = second, Growth = 1 }.FirstInterval);
        Assert.Equal(day, new ApiPolling { LargestInterval = day, Growth = 10 }.LargestInterval);
    }
}
