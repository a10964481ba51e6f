using System.Net;
using System.Net.Http.Headers;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.Responses;

/// <summary>A response to one request too many is known by its status and by what it does not say, never by words.</summary>
public sealed class OverLimitTests
{
    private const string Unnamed = "<shop><state>ko</state></shop>";

    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // The status of the contract means this where our own count is at the limit; 429 has no other meaning.
    public static TheoryData<int, string, ApiOutcome, bool> Refusals =>
        new()
        {
            { 400, Unnamed, ApiOutcome.Rejected, true },
            { 400, "", ApiOutcome.Unknown, true },
            { 400, " \r\n", ApiOutcome.Unknown, true },
            { 429, Unnamed, ApiOutcome.Rejected, false },
            { 429, ShopResponses.Fail(77, "Too many requests"), ApiOutcome.Rejected, false },
            { 429, "", ApiOutcome.Unknown, false },
        };

    [Theory, MemberData(nameof(Refusals))]
    public async Task One_request_too_many(int status, string response, ApiOutcome outcome, bool isLast)
    {
        var error = await Assert.ThrowsAsync<ApiRateLimitException>(() => SendAsync(status, response, isLast: isLast));

        Assert.Equal((outcome, (HttpStatusCode)status), (error.Outcome, error.StatusCode!.Value));
        Assert.Equal(("PlaceOrder", response.Length), (error.Operation, error.BytesReceived));
        // The server does not say: until the window opens anew, or until one may find out.
        Assert.Equal(
            isLast ? TimeSpan.FromHours(1) + TimeSpan.FromSeconds(30) : TimeSpan.FromMinutes(1),
            error.RetryAfter
        );
        var inWords =
            outcome == ApiOutcome.Rejected ? "The API refused the request." : "The request may have reached the API.";
        Assert.Equal(
            $"PlaceOrder: the API allows no more requests for now (HTTP status {status}). {inWords}",
            error.Message
        );
        Assert.DoesNotContain("Too many", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_when_to_come_back()
    {
        var seconds = await Assert.ThrowsAsync<ApiRateLimitException>(() =>
            SendAsync(429, Unnamed, new RetryConditionHeaderValue(TimeSpan.FromSeconds(90)))
        );
        Assert.Equal(TimeSpan.FromSeconds(90), seconds.RetryAfter);
        var date = await Assert.ThrowsAsync<ApiRateLimitException>(() =>
            SendAsync(429, Unnamed, new RetryConditionHeaderValue(Clock.GetUtcNow().AddMinutes(5)))
        );
        Assert.Equal(TimeSpan.FromMinutes(5), date.RetryAfter);
        var past = await Assert.ThrowsAsync<ApiRateLimitException>(() =>
            SendAsync(429, Unnamed, new RetryConditionHeaderValue(Clock.GetUtcNow().AddMinutes(-5)))
        );
        Assert.Equal(TimeSpan.Zero, past.RetryAfter);
    }

    [Fact]
    public async Task An_error_of_the_contract_is_itself()
    {
        var error = await Assert.ThrowsAsync<ShopException>(() => SendAsync(400, ShopResponses.Fail(5, "Sold out")));
        Assert.Same(ShopApi.SoldOut, error.Error);
    }

    // It is about this request, whatever it says: the id and the words are the caller's.
    [Fact]
    public async Task An_error_that_the_contract_lacks_is_itself()
    {
        const string words = "Too many requests of this kind";
        var error = await Assert.ThrowsAsync<ShopException>(() => SendAsync(400, ShopResponses.Fail(13, words)));
        Assert.Equal((13, words, (ApiError?)null), (error.Id, error.RawMessage, error.Error));
        Assert.Equal((ApiOutcome.Rejected, HttpStatusCode.BadRequest), (error.Outcome, error.StatusCode));
    }

    // 400 is the status of every wrong request: what the API says with it is about this one, with or without a number.
    [Fact]
    public async Task A6_a_refusal_without_a_number_is_itself()
    {
        var error = await Assert.ThrowsAsync<ShopException>(() => SendAsync(400, Unnamed));
        Assert.Equal(
            (null, "", ApiOutcome.Rejected, false),
            (error.Id, error.RawMessage, error.Outcome, error.IsSafeToRetry)
        );
    }

    [Theory]
    [InlineData(400, "<html>Bad Request</html>")]
    [InlineData(429, "Slow down")]
    [InlineData(400, "<shop><state>soon</state></shop>")]
    [InlineData(400, "")]
    [InlineData(403, "")]
    public async Task What_the_api_would_not_say_is_not_understood(int status, string response) =>
        await Assert.ThrowsAsync<ApiResponseException>(() => SendAsync(status, response));

    // A refusal is the API's word also where it gives no number: what it says is kept.
    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(503)]
    public async Task An_error_without_a_number_keeps_its_words(int status)
    {
        const string response = "<shop><state>ko</state><fault><text>Not for this country</text></fault></shop>";
        var error = await Assert.ThrowsAsync<ShopException>(() => SendAsync(status, response));
        Assert.Equal((null, "Not for this country"), (error.Id, error.RawMessage));
        Assert.Equal((ApiOutcome.Rejected, false), (error.Outcome, error.IsSafeToRetry));
        Assert.Equal("PlaceOrder: the API answered an error without a number: see RawMessage.", error.Message);
    }

    [Fact]
    public async Task One_request_too_many_keeps_the_words_too()
    {
        var refusal = await Assert.ThrowsAsync<ApiRateLimitException>(() =>
            SendAsync(429, ShopResponses.Fail(77, $"Too many requests of {ShopClients.Password}"))
        );
        Assert.Equal((77, "Too many requests of ***"), (refusal.Id, refusal.RawMessage));
        var unnamed = await Assert.ThrowsAsync<ApiRateLimitException>(() => SendAsync(429, ""));
        Assert.Equal((null, ""), (unnamed.Id, unnamed.RawMessage));
    }

    [Fact]
    public async Task Where_the_contract_names_no_status_only_429_tells()
    {
        using var client = ShopClients.Answering(Unnamed, HttpStatusCode.BadRequest);
        await Assert.ThrowsAsync<ShopException>(() => client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel));
        using var other = ShopClients.Answering(Unnamed, HttpStatusCode.TooManyRequests);
        await Assert.ThrowsAsync<ApiRateLimitException>(() =>
            other.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );
    }

    private static async Task SendAsync(
        int status,
        string body,
        RetryConditionHeaderValue? retryAfter = null,
        bool isLast = false
    )
    {
        var handler = new ScriptedHandler(() =>
        {
            var response = ScriptedHandler.Response(body, (HttpStatusCode)status);
            response.Headers.RetryAfter = retryAfter;
            return response;
        });
        // A login of its own for each call, as a refusal closes the window of the account.
        var options = ShopClients.Options(configure: options =>
            (options.TimeProvider, options.Login) = (Clock, Guid.NewGuid().ToString("N"))
        );
        using var client = new ApiTransport(isLast ? One : Limited, new HttpClient(handler), options);
        await client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);
    }

    private static ApiDefinition Limited { get; } = Allowing(100);

    // The only one is the last one.
    private static ApiDefinition One { get; } = Allowing(1);

    private static ApiDefinition Allowing(int requests) =>
        new()
        {
            Name = "Limited",
            Version = "1",
            BaseAddress = "https://limited.invalid/",
            Methods = ShopApi.Definition.Methods,
            Envelope = ShopApi.Definition.Envelope,
            Errors = ShopApi.Definition.Errors,
            CreateException = ShopApi.Definition.CreateException,
            RateLimit = new()
            {
                Requests = requests,
                Window = TimeSpan.FromHours(1),
                OverLimitStatus = 400,
            },
        };
}
