using EnvoyerSms.Runtime.RateLimit;
using EnvoyerSms.Runtime.Sequences;
using EnvoyerSms.Runtime.Tests.Shop;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.Sequences;

public sealed class PollTests
{
    private static readonly string Open = Shelf.Response(2, 0, 1);
    private static readonly string Final = Shelf.Response(2, 1, 1);

    // Of real time, where something is wrong.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_final_answer_is_the_only_one()
    {
        var server = ShelfServer.Saying(_clock, Final);

        var waited = await WaitAsync(server);

        Assert.Equal([1, 1], waited.Response.Items);
        Assert.True(waited.IsFinal);

        Assert.Single(server.Times);
    }

    [Fact]
    public async Task It_asks_soon_then_less_and_less_often()
    {
        var server = ShelfServer.Saying(_clock, [.. Enumerable.Repeat(Open, 6), Final]);

        await WaitAsync(server, new ApiPolling { MaxInterval = TimeSpan.FromSeconds(12) });

        Assert.Equal([5, 7.5, 11.25, 12, 12, 12], Intervals(server));
    }

    [Theory]
    [InlineData(1, 4, 60, new double[] { 4, 4, 4 })]
    [InlineData(3, 2, 60, new double[] { 2, 6, 18 })]
    [InlineData(10, 1, 86400, new double[] { 1, 10, 100 })]
    [InlineData(1.5, 60, 20, new double[] { 20, 20, 20 })]
    public async Task The_intervals_are_the_callers(double growth, int first, int largest, double[] expected)
    {
        var server = ShelfServer.Saying(_clock, Open, Open, Open, Final);
        var polling = new ApiPolling
        {
            InitialInterval = TimeSpan.FromSeconds(first),
            BackoffFactor = growth,
            MaxInterval = TimeSpan.FromSeconds(largest),
        };

        await WaitAsync(server, polling);

        Assert.Equal(expected, Intervals(server));
    }

    [Fact]
    public async Task Every_answer_is_told_the_last_one_too()
    {
        var told = new List<string>();
        var progress = new Told(page => told.Add(string.Join(' ', page.Items)));

        await WaitAsync(ShelfServer.Saying(_clock, Open, Shelf.Pending, Open, Final), progress: progress);

        Assert.Equal(["0 1", "0 1", "1 1"], told);
    }

    [Fact]
    public async Task An_error_that_means_not_yet_is_waited_out()
    {
        var server = ShelfServer.Saying(_clock, Shelf.Pending, Shelf.Pending, Final);

        await WaitAsync(server);

        Assert.Equal([5, 7.5], Intervals(server));
    }

    [Fact]
    public async Task Another_error_ends_it()
    {
        var server = ShelfServer.Saying(_clock, Open, ShopResponses.Fail(5, "Sold out"));

        var error = await Assert.ThrowsAsync<ShopException>(() => WaitAsync(server));

        Assert.Equal(5, error.Id);
    }

    [Fact]
    public async Task An_answer_without_items_says_nothing_yet()
    {
        var server = ShelfServer.Saying(_clock, Shelf.Response(0), Final);

        await WaitAsync(server);

        Assert.Equal(2, server.Times.Count);
    }

    [Fact]
    public async Task The_same_request_goes_out_each_time()
    {
        var server = ShelfServer.Saying(_clock, Open, Final);

        await WaitAsync(server, request: new ShelfRequest(4));

        Assert.Equal([4, 4], server.Skips);
    }

    [Fact]
    public async Task The_caller_can_stop_it_between_two_questions()
    {
        var server = ShelfServer.Saying(_clock, Open);
        using var stop = new CancellationTokenSource();
        var waiting = Start(server, cancellationToken: stop.Token);
        await Eventually.TrueAsync(() => server.Times.Count > 0);

        await stop.CancelAsync();

        var error = await Assert.ThrowsAsync<ApiCanceledException>(() => waiting);
        Assert.Equal((ApiOutcome.NotSent, "ListShelf"), (error.Outcome, error.Operation));
        Assert.Equal((stop.Token, true), (error.CancellationToken, error.IsSafeToRetry));
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Single(server.Times);
    }

    [Fact]
    public async Task At_the_deadline_the_last_answer_is_given_as_not_final()
    {
        var server = ShelfServer.Saying(_clock, Shelf.Response(2, 0, 0), Open, Shelf.Pending);
        var polling = new ApiPolling { Deadline = TimeSpan.FromSeconds(40) };

        var waited = await WaitAsync(server, polling);

        Assert.Equal([0, 1], waited.Response.Items);
        Assert.False(waited.IsFinal);
        Assert.Equal([5, 7.5, 11.25], Intervals(server).Take(3));
        var last = server.Times.Count;
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(last, server.Times.Count);
    }

    [Fact]
    public async Task At_the_deadline_what_was_only_pending_is_told_as_that_error()
    {
        var server = ShelfServer.Saying(_clock, Shelf.Pending);

        var error = await Assert.ThrowsAsync<ShopException>(() =>
            WaitAsync(server, new ApiPolling { Deadline = TimeSpan.FromSeconds(30) })
        );

        Assert.Equal(Shelf.NotYet, error.Id);
        Assert.True(server.Times.Count > 1, "It was asked once only.");
    }

    [Fact]
    public async Task The_deadline_ends_a_request_that_is_under_way()
    {
        var server = new SilentHandler();
        var waiting = Start(server, new ApiPolling { Deadline = TimeSpan.FromSeconds(20) }, Cancel);
        await server.Began.WaitAsync(Patience, Cancel);
        _clock.Advance(TimeSpan.FromSeconds(19));
        Assert.False(waiting.IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(1));

        var error = await Assert.ThrowsAsync<ApiTransportException>(() => waiting.WaitAsync(Patience, Cancel));
        Assert.True(error.IsTimeout);
        Assert.Equal(("ListShelf", true), (error.Operation, error.IsSafeToRetry));
    }

    [Fact]
    public async Task Whoever_cancels_a_request_gets_their_own_token_back()
    {
        using var stop = new CancellationTokenSource();
        var server = new SilentHandler();
        var waiting = Start(server, polling: null, stop.Token);
        await server.Began.WaitAsync(Patience, Cancel);

        await stop.CancelAsync();

        var error = await Assert.ThrowsAsync<ApiCanceledException>(() => waiting.WaitAsync(Patience, Cancel));
        Assert.Equal(stop.Token, error.CancellationToken);
    }

    [Fact]
    public async Task A_fault_of_whoever_is_told_comes_back()
    {
        var server = ShelfServer.Saying(_clock, Open);
        var progress = new Told(static _ => throw new NotSupportedException());

        await Assert.ThrowsAsync<NotSupportedException>(() => WaitAsync(server, progress: progress));
    }

    [Fact]
    public void All_of_none_is_not_final()
    {
        Assert.False(ApiPoll.All<int>([], static _ => true));
        Assert.True(ApiPoll.All([1, 2], static item => item > 0));
        Assert.False(ApiPoll.All([1, -2], static item => item > 0));
    }

    // Goes on in time until the answer is there.
    private Task<ApiWaited<ShelfPage>> WaitAsync(
        ShelfServer server,
        ApiPolling? polling = null,
        IProgress<ShelfPage>? progress = null,
        ShelfRequest? request = null
    ) => PassAsync(Start(server, polling, progress, request, Cancel));

    private async Task<ApiWaited<ShelfPage>> PassAsync(Task<ApiWaited<ShelfPage>> waiting)
    {
        await Eventually.DoneAsync(waiting, () => _clock.Advance(TimeSpan.FromMilliseconds(250)));
        return await waiting;
    }

    private Task<ApiWaited<ShelfPage>> Start(
        ShelfServer server,
        ApiPolling? polling = null,
        IProgress<ShelfPage>? progress = null,
        ShelfRequest? request = null,
        CancellationToken cancellationToken = default
    )
    {
        var transport = ShopClients.Over(
            server,
            configure: options => (options.TimeProvider, options.Timeout) = (_clock, Timeout.InfiniteTimeSpan)
        );
        return Shelf.Poll.WaitAsync(transport, request ?? new ShelfRequest(), polling, progress, cancellationToken);
    }

    private static IEnumerable<double> Intervals(ShelfServer server) =>
        server.Times.Zip(server.Times.Skip(1), (before, after) => (after - before).TotalSeconds);

    private Task<ApiWaited<ShelfPage>> Start(SilentHandler server, ApiPolling? polling, CancellationToken cancel) =>
        Shelf.Poll.WaitAsync(
            ShopClients.Over(
                server,
                configure: options => (options.TimeProvider, options.Timeout) = (_clock, Timeout.InfiniteTimeSpan)
            ),
            new ShelfRequest(),
            polling,
            progress: null,
            cancel
        );

    private sealed class Told(Action<ShelfPage> hear) : IProgress<ShelfPage>
    {
        public void Report(ShelfPage value) => hear(value);
    }
}
