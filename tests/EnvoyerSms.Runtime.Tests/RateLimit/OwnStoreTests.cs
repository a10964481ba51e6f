using System.Security.Cryptography;
using System.Text.RegularExpressions;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Tests.Shop;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.RateLimit;

/// <summary>The store of docs/rate-limit.md, as printed: several processes, as far as it is concerned, over one folder.</summary>
public sealed partial class OwnStoreTests : IDisposable
{
    private const int Limit = 20;

    private static readonly byte[] Salt = RandomNumberGenerator.GetBytes(32);

    private readonly string _folder = Directory.CreateTempSubdirectory("rate-limit").FullName;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ApiRateLimitToken Token { get; } =
        new("account", Limit, TimeSpan.FromHours(1), TimeSpan.FromSeconds(30));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_page_shows_it_as_it_is_compiled_in_forty_lines_at_most()
    {
        var source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "FileRateLimiter.cs"))
            .ReplaceLineEndings("\n");
        var sample = Sample().Match(source).Groups[1].Value;
        Assert.InRange(sample.Count(character => character == '\n'), 20, 40);
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rate-limit.md")).ReplaceLineEndings("\n");
        Assert.Contains($"```csharp\n{sample}```", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_of_several_processes_share_one_limit()
    {
        await using var one = Process();
        await using var two = Process();
        using var first = Client(one);
        using var second = Client(two);
        await PlaceAsync(first);
        await PlaceAsync(second);
        await PlaceAsync(first);
        var failure = await Assert.ThrowsAsync<ApiRateLimitException>(() => PlaceAsync(second));
        Assert.Equal((ApiOutcome.NotSent, LimitedShop.Window), (failure.Outcome, failure.RetryAfter));
        var state = await second.GetRateLimitAsync(Cancel);
        Assert.Equal(
            (LimitedShop.Limit, 0, _clock.GetUtcNow() + LimitedShop.Window),
            (state.Used, state.Remaining, state.ResetsAt)
        );
        // A file holds no login.
        var file = Assert.Single(Directory.GetFiles(_folder));
        Assert.DoesNotContain(
            ShopClients.Login,
            file + await File.ReadAllTextAsync(file, Cancel),
            StringComparison.Ordinal
        );
        _clock.Advance(LimitedShop.Window);
        await PlaceAsync(second);
    }

    [Fact]
    public async Task Many_at_once_get_no_more_than_there_are()
    {
        var processes = Enumerable.Range(0, 4).Select(_ => Process()).ToArray();
        var granted = 0;
        await Parallel.ForAsync(
            0,
            5 * Limit,
            Cancel,
            async (i, cancel) =>
            {
                await using var lease = await processes[i % 4].AcquireAsync(Token, ApiRateLimitMode.Fail, cancel);
                if (lease.IsAcquired)
                    Interlocked.Increment(ref granted);
            }
        );
        Assert.Equal(Limit, granted);
    }

    [Fact]
    public async Task Who_waits_is_served_in_the_next_window_and_not_before()
    {
        await using var one = Process();
        await using var two = Process();
        for (var i = 0; i < Limit; i++)
            await (await one.AcquireAsync(Token, ApiRateLimitMode.Fail, Cancel)).ReportAsync(
                ApiRequestArrival.Accepted
            );
        var waiting = two.AcquireAsync(Token, ApiRateLimitMode.Wait, Cancel).AsTask();
        var start = _clock.GetUtcNow();
        // By the second only where the window ends.
        await PassAsync(TimeSpan.FromSeconds(30), Token.Window - TimeSpan.FromMinutes(1), waiting);
        await PassAsync(TimeSpan.FromSeconds(1), 20 * Token.Window, waiting);
        Assert.True((await waiting.WaitAsync(TimeSpan.FromSeconds(20), Cancel)).IsAcquired);
        Assert.True(_clock.GetUtcNow() - start >= Token.Window);
    }

    [Fact]
    public async Task Who_waits_hears_of_what_another_gave_back()
    {
        await using var one = Process();
        await using var two = Process();
        var leases = new List<ApiRateLimitLease>();
        for (var i = 0; i < Limit; i++)
            leases.Add(await one.AcquireAsync(Token, ApiRateLimitMode.Fail, Cancel));
        var waiting = two.AcquireAsync(Token, ApiRateLimitMode.Wait, Cancel).AsTask();
        await leases[0].ReportAsync(ApiRequestArrival.NotSent);
        var start = _clock.GetUtcNow();
        await PassAsync(TimeSpan.FromSeconds(1), 20 * Token.Window, waiting);
        Assert.True((await waiting.WaitAsync(TimeSpan.FromSeconds(20), Cancel)).IsAcquired);
        Assert.True(_clock.GetUtcNow() - start < Token.Window);
    }

    [Fact]
    public async Task Who_waits_can_give_up()
    {
        await using var one = Process();
        for (var i = 0; i < Limit; i++)
            await one.AcquireAsync(Token, ApiRateLimitMode.Fail, Cancel);
        using var stop = new CancellationTokenSource();
        var waiting = one.AcquireAsync(Token, ApiRateLimitMode.Wait, stop.Token).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            waiting.WaitAsync(TimeSpan.FromSeconds(20), Cancel)
        );
    }

    [Fact]
    public async Task What_one_learns_closes_and_reopens_holds_for_all()
    {
        await using var one = Process();
        await using var two = Process();
        await one.LearnLimitAsync(Token, 7, Cancel);
        Assert.Equal(7, (await two.GetStateAsync(Token, Cancel)).Limit);
        await (await one.AcquireAsync(Token, ApiRateLimitMode.Fail, Cancel)).ReportAsync(ApiRequestArrival.Refused);
        Assert.True((await two.GetStateAsync(Token, Cancel)).IsClosed);
        await two.ReopenAsync(Token, Cancel);
        Assert.False((await one.GetStateAsync(Token, Cancel)).IsClosed);
        Assert.True((await two.AcquireAsync(Token, ApiRateLimitMode.SendAnyway, Cancel)).IsAcquired);
        Assert.Equal(2, (await one.GetStateAsync(Token, Cancel)).Used);
    }

    [Fact]
    public async Task Of_several_processes_that_wait_one_finds_out_whether_the_api_takes_requests_again()
    {
        await using var one = Process();
        await using var two = Process();
        await (await one.AcquireAsync(Token, ApiRateLimitMode.Fail, Cancel)).ReportAsync(ApiRequestArrival.Refused);
        Assert.True((await two.GetStateAsync(Token, Cancel)).IsProbing);
        Assert.True((await two.AcquireAsync(Token, ApiRateLimitMode.Fail, Cancel)).IsProbing);
        var waiting = new[] { one, two }
            .Select(process => process.AcquireAsync(Token, ApiRateLimitMode.Wait, Cancel).AsTask())
            .ToArray();
        var first = Task.WhenAny(waiting);
        await PassAsync(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(10), first);
        _ = Assert.Single(waiting, static call => call.IsCompleted);
        var probe = await await first;
        Assert.False(probe.IsAtLimit);
        await probe.ReportAsync(ApiRequestArrival.Answered);
        await PassAsync(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(10), Task.WhenAll(waiting));
        Assert.All(
            await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromSeconds(20), Cancel),
            lease => Assert.True(lease.IsAcquired)
        );
        Assert.False((await one.GetStateAsync(Token, Cancel)).IsClosed);
    }

    // The lease of a process that died is never reported.
    [Fact]
    public async Task A_process_that_dies_has_used_its_request_until_the_window_is_over()
    {
        await using var one = Process();
        await one.AcquireAsync(Token, ApiRateLimitMode.Fail, Cancel);
        await using var two = Process();
        Assert.Equal(1, (await two.GetStateAsync(Token, Cancel)).Used);
        _clock.Advance(Token.Window + Token.Margin);
        Assert.Equal((0, Limit), await LeftAsync());

        async Task<(int, int)> LeftAsync()
        {
            var state = await two.GetStateAsync(Token, Cancel);
            return (state.Used, state.Remaining);
        }
    }

    private async Task PassAsync(TimeSpan step, TimeSpan atMost, Task waiting)
    {
        for (var passed = TimeSpan.Zero; passed < atMost && !waiting.IsCompleted; passed += step)
        {
            _clock.Advance(step);
            await Task.Delay(1, Cancel);
        }
    }

    private FileRateLimiter Process() => new(_folder, Salt, _clock);

    private ApiTransport Client(ApiRateLimiter limiter) =>
        LimitedShop.Over(
            new StubHandler(ShopResponses.Ok),
            options => (options.TimeProvider, options.RateLimiter) = (_clock, limiter)
        );

    private static Task<Order> PlaceAsync(ApiTransport client) =>
        client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);

    [GeneratedRegex("#region sample\n(.*?)#endregion", RegexOptions.Singleline)]
    private static partial Regex Sample();
}
