using System.Net;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>Where the API does otherwise than the contract says, the log tells; where it does as expected, it does not.</summary>
public sealed class DriftTests
{
    private static readonly OrderRequest TooLong = new(new string('x', 41));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_rule_forbids_is_taken()
    {
        var line = Assert.Single(await CallAsync(ShopResponses.Ok, TooLong, ApiValidationMode.Warn));
        Assert.Contains(
            "the API accepted PlaceOrder, of which a rule said: Name has 41 characters",
            line,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("xxx", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Bad value – Name is missing.",
        "the API refused PlaceOrder with NameMissing (3) although it passed the rules for that"
    )]
    [InlineData("Bad value", "the API refused PlaceOrder with BadValue (3) although it passed the rules for that")]
    [InlineData(
        "Bad value - of a new kind",
        "the API answered PlaceOrder with error 3 in words that the contract does not list"
    )]
    public async Task What_every_rule_allows_is_refused(string message, string drift)
    {
        var response = ShopResponses.Fail(3, message);
        Assert.Contains(drift, Assert.Single(await CallAsync(response, ShopClients.Request)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_is_new()
    {
        var line = Assert.Single(await CallAsync(ShopResponses.Fail(77, "canary 12345"), ShopClients.Request));
        Assert.Contains(
            "the API answered PlaceOrder with error 77 in words that the contract does not list",
            line,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("canary", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_said_of_errors_that_no_rule_stands_for() =>
        Assert.Empty(await CallAsync(ShopResponses.Fail(5, "Sold out"), ShopClients.Request));

    [Fact]
    public async Task Nothing_is_said_of_a_refusal_that_was_foreseen() =>
        Assert.Empty(await CallAsync(ShopResponses.Fail(3, "Bad value"), TooLong, ApiValidationMode.Warn));

    [Fact]
    public async Task Nothing_is_said_of_what_nobody_checked() =>
        Assert.Empty(await CallAsync(ShopResponses.Fail(3, "Bad value"), TooLong, ApiValidationMode.Off));

    [Fact]
    public async Task Nothing_is_said_of_an_error_that_only_a_status_tells() =>
        Assert.Empty(await CallAsync("", ShopClients.Request, status: HttpStatusCode.Unauthorized));

    private static async Task<string[]> CallAsync(
        string response,
        OrderRequest request,
        ApiValidationMode mode = ApiValidationMode.Strict,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        using var log = new LogSink();
        using var client = ShopClients.Over(
            new StubHandler(response, status),
            configure: options => (options.Validation, options.LoggerFactory) = (mode, log.Factory)
        );
        try
        {
            await client.SendAsync(ShopApi.Place, request, Cancel);
        }
        catch (ShopException)
        {
            // What is logged beside it counts here.
        }
        return [.. log.Lines.Where(line => line.Id.Id is 8 or 9 or 10).Select(line => line.Text)];
    }
}
