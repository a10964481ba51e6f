using EnvoyerSms.Runtime.Tests.Shop;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Runtime.Tests.Transport;

public sealed class ValidationModeTests
{
    private static readonly OrderRequest TooLong = new(new string('x', 41));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Strict_refuses_before_anything_leaves()
    {
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(stub);

        var error = await Assert.ThrowsAsync<ApiValidationException>(() =>
            client.SendAsync(ShopApi.Place, TooLong, Cancel)
        );

        Assert.Empty(stub.Sent);
        Assert.Equal((ApiOutcome.NotSent, "PlaceOrder", false), (error.Outcome, error.Operation, error.IsSafeToRetry));
        Assert.Equal("Name", Assert.Single(error.Failures).Parameter);
        Assert.StartsWith("PlaceOrder was not sent: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(error.Failures[0].Message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_failure_is_in_the_message()
    {
        var error = new ApiValidationException([new("A", "A is wrong."), new("B", "B is worse.")], "PlaceOrder");
        Assert.Equal("PlaceOrder was not sent: 2 values are wrong.\n  - A is wrong.\n  - B is worse.", error.Message);
        Assert.Equal("A is wrong.", new ApiValidationException([new("A", "A is wrong.")]).Message);
    }

    [Fact]
    public void A_message_tells_twenty_failures_and_counts_the_rest()
    {
        ApiValidationFailure[] failures =
        [
            .. Enumerable.Range(1, 200_000).Select(i => new ApiValidationFailure("A", $"A{i}.")),
        ];
        var error = new ApiValidationException(failures);
        Assert.StartsWith("200000 values are wrong.\n  - A1.\n", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("\n  - A20.\n  … and 199980 more", error.Message, StringComparison.Ordinal);
        Assert.Equal(200_000, error.Failures.Count);
        Assert.EndsWith("\n  - A20.", new ApiValidationException(failures[..20]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warn_sends_and_logs()
    {
        using var log = new LogSink();
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(
            stub,
            configure: options => (options.Validation, options.LoggerFactory) = (ApiValidationMode.Warn, log.Factory)
        );

        await client.SendAsync(ShopApi.Place, TooLong, Cancel);

        Assert.Equal("name=" + TooLong.Name, stub.Single.Body);
        var warning = Assert.Single(log.Lines, line => line.Id.Id == 3);
        Assert.Equal(("Shop", LogLevel.Warning), (warning.Category, warning.Level));
        Assert.StartsWith("PlaceOrder is sent although a value is wrong: Name", warning.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("xxx", warning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Off_sends_and_says_nothing()
    {
        using var log = new LogSink();
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(
            stub,
            configure: options => (options.Validation, options.LoggerFactory) = (ApiValidationMode.Off, log.Factory)
        );
        await client.SendAsync(ShopApi.Place, TooLong, Cancel);
        Assert.Equal("name=" + TooLong.Name, stub.Single.Body);
        var line = Assert.Single(log.Lines);
        Assert.Equal((LogLevel.Debug, 1), (line.Level, line.Id.Id));
    }

    [Theory]
    [InlineData(ApiValidationMode.Strict, 1)]
    [InlineData(ApiValidationMode.Warn, 1)]
    [InlineData(ApiValidationMode.Off, 0)]
    public async Task A_decomposed_text_is_sent_as_it_is_written_and_logged(ApiValidationMode mode, int warnings)
    {
        using var log = new LogSink();
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(
            stub,
            configure: options => (options.Validation, options.LoggerFactory) = (mode, log.Factory)
        );

        await client.SendAsync(ShopApi.Place, new OrderRequest("Cafe\u0301"), Cancel);

        Assert.Equal("name=Cafe%CC%81", stub.Single.Body);
        var lines = log.Lines.Where(line => line.Level == LogLevel.Warning).ToArray();
        Assert.Equal(warnings, lines.Length);
        Assert.All(
            lines,
            line =>
            {
                Assert.Equal((4, "SentAsWritten"), (line.Id.Id, line.Id.Name));
                Assert.StartsWith(
                    "PlaceOrder is sent as it is written: Name holds a letter whose accent is a character of its own, "
                        + "U+0301 at place 5: compose the text with Normalize(), because",
                    line.Text,
                    StringComparison.Ordinal
                );
                Assert.DoesNotContain("Cafe", line.Text, StringComparison.Ordinal);
            }
        );
    }
}
