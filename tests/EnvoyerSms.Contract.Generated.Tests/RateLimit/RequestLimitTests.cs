using EnvoyerSms.Simulator;
using EnvoyerSms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Contract.Generated.Tests.RateLimit;

/// <summary>A hundred requests an hour, against the simulator, which counts by itself. Both keep the time of one clock.</summary>
public sealed class RequestLimitTests : IAsyncLifetime
{
    private const int Limit = 100;

    // Accounts of the document: two with the usual limit, one with another.
    private const long Account = 536;
    private const long OtherAccount = 537;
    private const long LargerAccount = 504;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    private EnvoyerSmsSimulator _simulator = null!;
    private SimulatorServer _server = null!;

    private static CancellationToken End => TestContext.Current.CancellationToken;

    private int Received => _simulator.Requests.Count;

    public async ValueTask InitializeAsync()
    {
        _simulator = new EnvoyerSmsSimulator(new SimulatorOptions { TimeProvider = _clock });
        _server = await SimulatorServer.StartAsync(_simulator, cancellationToken: End);
        _simulator.AddAccount(new SimulatorAccount(OtherAccount, "SOCIETE5", 10));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_hundred_calls_pass_and_the_next_is_not_sent_until_an_hour_after_the_first()
    {
        using var client = Client();
        await CallAsync(client, 1);
        _clock.Advance(TimeSpan.FromMinutes(20));
        await CallAsync(client, Limit - 1);

        var failure = await Assert.ThrowsAsync<ApiRateLimitException>(() => CallAsync(client, 1));
        Assert.Equal((ApiOutcome.NotSent, TimeSpan.FromMinutes(40)), (failure.Outcome, failure.RetryAfter));
        var left = await client.GetRateLimitAsync(End);
        Assert.Equal((0, _clock.GetUtcNow() + failure.RetryAfter), (left.Remaining, left.ResetsAt));
        Assert.Equal(Limit, Received);

        _clock.Advance(TimeSpan.FromMinutes(40));
        await CallAsync(client, Limit);
        Assert.Equal(2 * Limit, Received);
    }

    [Fact]
    public async Task A_call_that_waits_is_sent_an_hour_after_the_first()
    {
        using var client = Client();
        await CallAsync(client, Limit);
        var waiting = client.With(new() { RateLimitMode = ApiRateLimitMode.Wait }).ListAccountsAsync(End);
        _clock.Advance(Hour - TimeSpan.FromMilliseconds(1));
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await waiting;
        Assert.Equal(Limit + 1, Received);
    }

    [Fact]
    public async Task All_clients_of_an_account_count_together()
    {
        using var one = Client();
        using var two = Client();
        await CallAsync(one, Limit / 2);
        await CallAsync(two, Limit / 2);
        await Assert.ThrowsAsync<ApiRateLimitException>(() => CallAsync(one, 1));
        await Assert.ThrowsAsync<ApiRateLimitException>(() => CallAsync(two, 1));
        Assert.Equal(Limit, Received);
    }

    [Fact]
    public async Task Two_accounts_do_not_count_together()
    {
        using var one = Client();
        using var two = Client(OtherAccount);
        await CallAsync(one, Limit);
        await CallAsync(two, Limit);
        await Assert.ThrowsAsync<ApiRateLimitException>(() => CallAsync(two, 1));
        Assert.Equal(2 * Limit, Received);
    }

    [Fact]
    public async Task The_account_status_tells_another_limit()
    {
        using var client = Client(LargerAccount);
        await client.GetAccountStatusAsync(End);
        Assert.Equal(200, (await client.GetRateLimitAsync(End)).Limit);
        await CallAsync(client, 199);
        await Assert.ThrowsAsync<ApiRateLimitException>(() => CallAsync(client, 1));
        Assert.Equal(200, Received);
    }

    [Fact]
    public async Task A_limit_that_others_used_up_is_found_out_about_by_single_requests()
    {
        using var elsewhere = Client(configure: AnotherProcess);
        using var client = Client();
        await CallAsync(elsewhere, Limit);
        _clock.Advance(TimeSpan.FromMinutes(10));

        // Its only sign is a status without a body, which need not be the API's: nobody can tell whether the call was carried out.
        for (var i = 0; i < 2; i++)
        {
            Assert.False((await client.GetRateLimitAsync(End)).IsClosed);
            var unknown = await Assert.ThrowsAsync<ApiResponseException>(() => CallAsync(client, 1));
            Assert.Equal((ApiOutcome.Unknown, true), (unknown.Outcome, unknown.IsSafeToRetry));
        }
        Assert.True((await client.GetRateLimitAsync(End)).IsProbing);
        var failure = await Assert.ThrowsAsync<ApiRateLimitException>(() => CallAsync(client, 1));
        Assert.Equal((ApiOutcome.NotSent, TimeSpan.FromMinutes(1)), (failure.Outcome, failure.RetryAfter));
        Assert.Equal(Limit + 2, Received);

        _clock.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<ApiResponseException>(() => CallAsync(client, 1));
        failure = await Assert.ThrowsAsync<ApiRateLimitException>(() => CallAsync(client, 1));
        Assert.Equal(TimeSpan.FromMinutes(2), failure.RetryAfter);

        _clock.Advance(Hour + TimeSpan.FromMinutes(2));
        await CallAsync(client, Limit);
    }

    [Fact]
    public async Task A_call_that_insists_finds_out_that_the_service_takes_requests_again()
    {
        using var elsewhere = Client(configure: AnotherProcess);
        using var client = Client();
        await CallAsync(elsewhere, Limit);
        _clock.Advance(TimeSpan.FromMinutes(10));
        for (var i = 0; i < 2; i++)
            await Assert.ThrowsAsync<ApiResponseException>(() => CallAsync(client, 1));
        await Assert.ThrowsAsync<ApiRateLimitException>(() => CallAsync(client, 1));
        _clock.Advance(TimeSpan.FromMinutes(50));

        await CallAsync(client.With(new() { RateLimitMode = ApiRateLimitMode.SendAnyway }), 1);
        Assert.False((await client.GetRateLimitAsync(End)).IsClosed);
        // Nobody said that the two that got no answer did not count.
        await CallAsync(client, Limit - 3);
        await Assert.ThrowsAsync<ApiRateLimitException>(() => CallAsync(client, 1));
    }

    [Fact]
    public async Task A_call_that_insists_is_refused_by_the_service_and_closes_nothing()
    {
        using var client = Client();
        await CallAsync(client, Limit);
        _clock.Advance(TimeSpan.FromMinutes(10));
        var refusal = await Assert.ThrowsAsync<ApiRateLimitException>(() =>
            CallAsync(client.With(new() { RateLimitMode = ApiRateLimitMode.SendAnyway }), 1)
        );
        Assert.Equal((ApiOutcome.Unknown, TimeSpan.FromMinutes(50)), (refusal.Outcome, refusal.RetryAfter));
        Assert.False((await client.GetRateLimitAsync(End)).IsClosed);
        Assert.Equal(Limit + 1, Received);
        _clock.Advance(TimeSpan.FromMinutes(50));
        await CallAsync(client, Limit);
    }

    // Whether it was carried out is not known, and a second message is worse than none.
    [Fact]
    public async Task A_send_that_was_one_too_many_is_not_safe_to_repeat()
    {
        using var elsewhere = Client(configure: AnotherProcess);
        using var client = Client();
        await CallAsync(elsewhere, Limit);
        var unknown = await Assert.ThrowsAsync<ApiResponseException>(() =>
            client.SendMessageAsync("Bonjour", ["33600000001"], "Societe", End)
        );
        Assert.Equal((ApiOutcome.Unknown, false), (unknown.Outcome, unknown.IsSafeToRetry));
        Assert.Empty(_simulator.Messages);
    }

    // As nothing of another process is known here: a rate limit of its own.
    private void AnotherProcess(EnvoyerSmsOptions options) =>
        options.RateLimiter = new ApiWindowRateLimiter(Limit, Hour, TimeSpan.Zero, _clock);

    private EnvoyerSmsClient Client(long account = Account, Action<EnvoyerSmsOptions>? configure = null)
    {
        var options = new EnvoyerSmsOptions
        {
            BaseAddress = _server.BaseAddress,
            Login = _simulator.Login,
            Password = _simulator.Password,
            AccountId = account,
            TimeProvider = _clock,
        };
        configure?.Invoke(options);
        return EnvoyerSmsClient.Create(options);
    }

    private static async Task CallAsync(EnvoyerSmsClient client, int times)
    {
        for (var i = 0; i < times; i++)
            await client.ListAccountsAsync(End);
    }
}
