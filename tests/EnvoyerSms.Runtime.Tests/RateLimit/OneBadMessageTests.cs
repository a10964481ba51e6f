using System.Net;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>One request that the API refuses for a reason of its own never stops the account.</summary>
public sealed class OneBadMessageTests
{
    private const string WithoutId = "<shop><state>ko</state><fault><text>Not for this country</text></fault></shop>";

    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken End => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_number_it_is_an_error_of_the_api_and_the_next_goes_through_after_a_minute()
    {
        using var log = new LogSink();
        var client = Client(log, Refused(WithoutId), ScriptedHandler.Ok);
        var error = await Assert.ThrowsAsync<ShopException>(() => PlaceAsync(client));
        Assert.Equal((ApiOutcome.Rejected, "Not for this country"), (error.Outcome, error.RawMessage));
        Assert.Null(error.Id);
        Assert.False(error.IsSafeToRetry);
        Assert.Single(log.Lines, line => line.Id is { Id: 14, Name: "RateLimitProbing" });
        Assert.True((await client.GetRateLimitAsync(End)).IsProbing);

        var held = await Assert.ThrowsAsync<ApiRateLimitException>(() => PlaceAsync(client));
        Assert.Equal((ApiOutcome.NotSent, TimeSpan.FromMinutes(1)), (held.Outcome, held.RetryAfter));
        Assert.Equal(
            "PlaceOrder: the API refused a request without saying why, and one goes through to find out if it takes them again in 00:01:00 at the latest. Nothing was sent.",
            held.Message
        );
        _clock.Advance(TimeSpan.FromMinutes(1));
        await PlaceAsync(client);
        await PlaceAsync(client);
        Assert.False((await client.GetRateLimitAsync(End)).IsClosed);
    }

    // However long the response asks to wait: that is about this request.
    [Fact]
    public async Task What_its_response_asks_for_does_not_close_the_account()
    {
        var client = Client(
            null,
            () =>
            {
                var response = Refused(WithoutId)();
                response.Headers.RetryAfter = new(TimeSpan.FromHours(5));
                return response;
            }
        );
        await Assert.ThrowsAsync<ShopException>(() => PlaceAsync(client));
        Assert.Equal(_clock.GetUtcNow().AddMinutes(1), (await client.GetRateLimitAsync(End)).ResetsAt);
    }

    [Fact]
    public async Task An_empty_answer_is_unknown_and_only_a_second_in_a_row_begins_to_probe()
    {
        using var log = new LogSink();
        var client = Client(log, Refused(""));
        for (var i = 0; i < 2; i++)
        {
            Assert.False((await client.GetRateLimitAsync(End)).IsClosed);
            var unknown = await Assert.ThrowsAsync<ApiResponseException>(() => PlaceAsync(client));
            Assert.Equal((ApiOutcome.Unknown, HttpStatusCode.BadRequest), (unknown.Outcome, unknown.StatusCode));
            Assert.False(unknown.IsSafeToRetry);
        }
        Assert.True((await client.GetRateLimitAsync(End)).IsProbing);
        Assert.Single(log.Lines, line => line.Id.Name == "RateLimitProbing");
    }

    [Fact]
    public async Task A_probe_that_the_api_answers_with_an_error_opens_it()
    {
        var client = Client(
            null,
            Refused(WithoutId),
            () => ScriptedHandler.Response(ShopResponses.Fail(5, "Sold out"), HttpStatusCode.BadRequest),
            ScriptedHandler.Ok
        );
        await Assert.ThrowsAsync<ShopException>(() => PlaceAsync(client));
        _clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<ShopException>(() => PlaceAsync(client));
        await PlaceAsync(client);
    }

    [Fact]
    public async Task At_our_own_limit_it_is_the_limit_and_the_words_stay()
    {
        var client = Client(null, ScriptedHandler.Ok, ScriptedHandler.Ok, Refused(WithoutId));
        for (var i = 1; i < LimitedShop.Limit; i++)
            await PlaceAsync(client);
        var refusal = await Assert.ThrowsAsync<ApiRateLimitException>(() => PlaceAsync(client));
        Assert.Equal((ApiOutcome.Rejected, "Not for this country"), (refusal.Outcome, refusal.RawMessage));
        Assert.Equal(LimitedShop.Window, refusal.RetryAfter);
        Assert.True(refusal.IsSafeToRetry);
    }

    [Fact]
    public async Task Those_that_wait_are_let_through_by_the_one_that_finds_out()
    {
        var answers = new TaskCompletionSource();
        var handler = new SlowHandler(answers.Task);
        var client = LimitedShop.Over(handler, options => options.TimeProvider = _clock);
        await Assert.ThrowsAsync<ShopException>(() => PlaceAsync(client));
        var patient = client.With(new() { RateLimitMode = ApiRateLimitMode.Wait });
        var waiting = Enumerable.Range(1, LimitedShop.Limit - 1).Select(_ => PlaceAsync(patient)).ToArray();
        _clock.Advance(TimeSpan.FromMinutes(1));
        await handler.Second.WaitAsync(TimeSpan.FromSeconds(30), End);
        Assert.Equal(2, handler.Requests);
        answers.SetResult();
        await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromSeconds(30), End);
    }

    private static Func<HttpResponseMessage> Refused(string body) =>
        () => ScriptedHandler.Response(body, HttpStatusCode.BadRequest);

    private static Task<Order> PlaceAsync(ApiTransport client) =>
        client.SendAsync(ShopApi.Place, ShopClients.Request, End);

    private ApiTransport Client(LogSink? log, params Func<HttpResponseMessage>[] responses) =>
        LimitedShop.Over(
            new ScriptedHandler(responses),
            options => (options.TimeProvider, options.LoggerFactory) = (_clock, log?.Factory)
        );

    // Refuses the first without a reason, and answers the others when it is told to.
    private sealed class SlowHandler(Task answers) : HttpMessageHandler
    {
        private readonly TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _requests;

        public int Requests => Volatile.Read(ref _requests);

        public Task Second => _second.Task;

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            if (Interlocked.Increment(ref _requests) == 1)
                return Refused(WithoutId)();
            _second.TrySetResult();
            await answers.WaitAsync(cancellationToken);
            return ScriptedHandler.Ok();
        }
    }
}
