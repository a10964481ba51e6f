using EnvoyerSms.Runtime.Validation;

namespace EnvoyerSms.Runtime.Tests.Validation;

/// <summary>The bounds of decimal numbers, days and lengths of time, and the rules of lists of values.</summary>
public sealed class ValueCheckTests
{
    private static readonly ApiError Error = new(1, "Bad", "bad");

    private readonly ApiValidation _validation = new(ApiMethod.Post, DateTimeOffset.FromUnixTimeSeconds(0));

    [Theory]
    [InlineData(0.5, null)]
    [InlineData(1.0, null)]
    [InlineData(0.4999, "Price is 0.4999: it must be at least 0.5.")]
    [InlineData(1.0001, "Price is 1.0001: it must be at most 1.0.")]
    [InlineData(null, null)]
    public void Decimals(double? price, string? message)
    {
        Cultures.Same(() =>
        {
            var validation = new ApiValidation(ApiMethod.Post, DateTimeOffset.FromUnixTimeSeconds(0));
            validation.Value("Price", (decimal?)price).Min(0.5m, Error).Max(1.0m, Error);
            return string.Join(' ', validation.Failures.Select(failure => failure.Message));
        });
        _validation.Value("Price", (decimal?)price).Min(0.5m, Error).Max(1.0m, Error).Max(0m, when: false);

        Assert.Equal(message, _validation.Failures.SingleOrDefault()?.Message);
        Assert.All(_validation.Failures, failure => Assert.Equal(Error, failure.Error));
    }

    [Fact]
    public void Days_and_lengths_of_time_are_named_as_they_are_written()
    {
        _validation.Value<DateTime>("Day", new DateTime(1999, 12, 31)).Min(new DateTime(2000, 1, 1));
        _validation.Value<TimeSpan>("Wait", TimeSpan.FromSeconds(90)).Max(TimeSpan.FromMinutes(1));

        Assert.Equal(
            ["Day is 1999-12-31: it must be at least 2000-01-01.", "Wait is 00:01:30: it must be at most 00:01:00."],
            _validation.Failures.Select(failure => failure.Message)
        );
    }

    [Fact]
    public void What_is_personal_is_not_shown()
    {
        _validation.Value<decimal>("Wage", 7.77m, personal: true).Max(1m).Min(10m);
        _validation.List("Wages", [7.77m], personal: true).Max(1m);

        Assert.All(
            _validation.Failures,
            failure => Assert.DoesNotContain("7.77", failure.Message, StringComparison.Ordinal)
        );
        Assert.Equal(3, _validation.Failures.Count);
    }

    [Fact]
    public void Advice_is_no_failure()
    {
        _validation.Value<decimal>("Price", 2m).Advising().Max(1m);
        _validation.List("Prices", [2m, 2m]).Advising().Max(1m).Distinct();

        Assert.Empty(_validation.Failures);
        Assert.Equal(3, _validation.Advice.Count);
    }

    [Fact]
    public void Items_are_told_by_their_place()
    {
        _validation
            .List("Days", [new DateTime(2024, 1, 1), new DateTime(2024, 1, 1), new DateTime(2023, 1, 1)])
            .Distinct(Error)
            .Min(new DateTime(2024, 1, 1), Error);

        Assert.Equal(
            [
                ("Days", 1, "Days[1] is the same as Days[0]: take one of them out."),
                ("Days", 2, "Days[2] is 2023-01-01: it must be at least 2024-01-01."),
            ],
            _validation.Failures.Select(failure => (failure.Parameter, failure.Index!.Value, failure.Message))
        );
    }

    [Fact]
    public void A_list_that_is_too_long_says_so_alone()
    {
        _validation.List("Numbers", [1L, 1L, 1L]).MinItems(4).MaxItems(2, Error).Distinct().Max(0);

        Assert.Equal(
            [ApiRuleKind.MinItems, ApiRuleKind.MaxItems],
            _validation.Failures.Select(failure => failure.Rule!.Value)
        );
    }

    [Fact]
    public void A_required_list_must_be_there()
    {
        _validation.List<long>("Numbers", null, missing: Error).MinItems(1).MaxItems(0).Distinct().Min(1).Max(0);
        _validation.List<DayOfWeek>("Days", null);

        Assert.Equal("Numbers", Assert.Single(_validation.Failures).Parameter);
    }
}
