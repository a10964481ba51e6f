using Meters;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>Values of every type and lists of every kind, as users meet them in C#.</summary>
public sealed class MeterTests
{
    private static readonly DateOnly Day = new(2024, 2, 29);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void A_day_is_a_day_where_the_framework_has_the_type()
    {
        Assert.Equal(typeof(DateOnly), typeof(Reading).GetProperty("ReadOn")!.PropertyType);
        Assert.Equal(typeof(IReadOnlyList<DateOnly>), typeof(FindMetersRequest).GetProperty("Days")!.PropertyType);
        Assert.Equal(typeof(bool?), typeof(RecordReadingRequest).GetProperty("Sealed")!.PropertyType);
        Assert.Equal(typeof(TimeSpan?), typeof(Reading).GetProperty("Lag")!.PropertyType);
    }

    [Fact]
    public async Task Bounds_are_checked_before_anything_is_sent()
    {
        var handler = new StubHandler("<meters/>");
        var request = Good with
        {
            Volume = 0.0009m,
            ReadOn = new DateOnly(1999, 12, 31),
            Took = TimeSpan.FromSeconds(3600.5),
            Deposit = 10.01m,
            NotedAt = DateTimeOffset.UnixEpoch,
            Caller = "0600000001",
        };

        var failure = await Assert.ThrowsAsync<ApiValidationException>(() =>
            Client(handler).RecordReadingAsync(request, Cancel)
        );

        Assert.Equal(
            ["Caller", "Deposit", "NotedAt", "ReadOn", "Took", "Volume"],
            failure.Failures.Select(broken => broken.Parameter).Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain("10.01", failure.ToString(), StringComparison.Ordinal);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public async Task Lists_are_checked_as_a_whole_and_item_by_item()
    {
        var handler = new StubHandler("<meters/>");
        var request = new FindMetersRequest
        {
            Choices = null!,
            Streets = ["A", "Rue"],
            Marks = ["a", "b", "c", "d"],
            Volumes = [0.5m, 0.50m, 0.4m],
            Sizes = [],
            Numbers = [0, 1000],
            Days = [new DateOnly(1999, 1, 1)],
            Waits = [TimeSpan.FromSeconds(61)],
        };

        var failure = await Assert.ThrowsAsync<ApiValidationException>(() =>
            Client(handler).FindMetersAsync(request, Cancel)
        );

        Assert.Equal(
            [
                "Choices",
                "Days[0]",
                "Marks",
                "Numbers[0]",
                "Numbers[1]",
                "Sizes",
                "Streets[0]",
                "Volumes[1]",
                "Volumes[2]",
                "Waits[0]",
            ],
            failure
                .Failures.Select(broken => broken.Parameter + (broken.Index is { } index ? $"[{index}]" : ""))
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal("BadReading", failure.Failures.Single(broken => broken.Parameter == "Choices").Error?.Name);
        Assert.Empty(handler.Sent);
    }

    [Fact]
    public void Requests_print_no_personal_value_and_compare_their_items()
    {
        var request = new FindMetersRequest
        {
            Choices = [true],
            Streets = ["Canary Street"],
            Owners = ["33600000001"],
            Prices = [1.50m],
        };

        Assert.DoesNotContain("Canary", request.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("336", request.ToString(), StringComparison.Ordinal);
        Assert.Contains("Prices = [1.50]", request.ToString(), StringComparison.Ordinal);
        Assert.Equal(request, request with { Prices = [1.5m], Choices = [true] });
        Assert.Equal(request.GetHashCode(), (request with { Prices = [1.5m] }).GetHashCode());
        Assert.NotEqual(request, request with { Choices = [false] });
        Assert.DoesNotContain("0.05", (Good with { Deposit = 0.05m }).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_finer_than_the_format_is_cut()
    {
        var handler = new StubHandler("<meters><recorded><reading_no>1</reading_no></recorded></meters>");

        await Client(handler)
            .RecordReadingAsync(
                Good with
                {
                    Took = TimeSpan.FromMilliseconds(1999),
                    At = DateTimeOffset.UnixEpoch.AddTicks(-1),
                    MailedAt = DateTimeOffset.UnixEpoch.AddSeconds(0.9),
                },
                Cancel
            );

        Assert.Equal(
            "volume=1&estimated=true&read_day=2024-02-29&took=1&at=-1&mailed=Thu%2C+01+Jan+1970+00%3A00%3A00+GMT",
            Assert.Single(handler.Sent).Form
        );
    }

    [Fact]
    public async Task After_an_effect_what_cannot_be_read_is_null()
    {
        var handler = new StubHandler(
            "<meters><recorded><reading_no>1</reading_no><price>dear</price><paid>never</paid></recorded></meters>"
        );

        var recorded = await Client(handler).RecordReadingAsync(Good, Cancel);

        Assert.Equal((1, null, null), (recorded.ReadingId, recorded.Price, recorded.PaidOn));
    }

    [Fact]
    public async Task A_read_whose_required_value_has_another_form_is_malformed()
    {
        var handler = new StubHandler(
            "<meters><reading><volume>1,5</volume><estimated>true</estimated><read_day>2024-02-29</read_day><took>1</took><at>0</at></reading></meters>"
        );

        await Assert.ThrowsAsync<ApiResponseException>(() => Client(handler).GetReadingAsync(1, Cancel));
    }

    [Fact]
    public async Task An_item_that_holds_its_separator_is_refused()
    {
        var request = new FindMetersRequest { Choices = [], Tenants = ["a;b"] };

        await Assert.ThrowsAsync<ApiValidationException>(() =>
            Client(new StubHandler("<meters/>")).FindMetersAsync(request, Cancel)
        );
    }

    private static RecordReadingRequest Good =>
        new()
        {
            Volume = 1m,
            Estimated = true,
            ReadOn = Day,
        };

    private static MeterClient Client(StubHandler handler) =>
        new(new HttpClient(handler), new MeterOptions { ApiKey = "k" });
}
