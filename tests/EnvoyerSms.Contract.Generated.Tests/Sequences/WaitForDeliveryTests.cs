using EnvoyerSms.Simulator;
using EnvoyerSms.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Contract.Generated.Tests.Sequences;

/// <summary>Waiting until every recipient's status is final.</summary>
public sealed class WaitForDeliveryTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 15, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_sent_now_is_waited_for_until_all_have_it_or_never_will()
    {
        await using var server = await StartAsync();
        using var client = Client(server);
        var told = new List<MessageStats>();
        var message = await client.SendMessageAsync("Bonjour", ["33600000001", "352000000077"], "Societe", Cancel);

        var waited = await _clock.UntilAsync(
            client.WaitForDeliveryAsync(message.MessageId, progress: new Told(told.Add), cancellationToken: Cancel)
        );

        Assert.True(waited.IsFinal);
        Assert.Equal(
            [DeliveryStatus.Delivered, DeliveryStatus.NotDelivered],
            waited.Response.Recipients.Select(recipient => recipient.Status)
        );
        Assert.True(told.Count >= 2, "It was told once only.");
        Assert.Same(waited.Response, told[^1]);
        Assert.All(told.SkipLast(1), page => Assert.Contains(page.Recipients, each => !each.Status.IsFinal()));
    }

    [Fact]
    public async Task A_message_that_leaves_tomorrow_is_waited_for_within_the_rate_limit()
    {
        const int Windows = 24;
        var leaves = _clock.GetUtcNow().AddHours(Windows);
        var handler = new ScriptedHandler(_ => _clock.GetUtcNow() < leaves ? Fail(8, "Message is pending") : Stats(1));
        var client = Client(handler);
        var least = int.MaxValue;
        // So often that a window would be spent in two minutes.
        var second = TimeSpan.FromSeconds(1);
        var eager = new ApiPolling
        {
            InitialInterval = second,
            BackoffFactor = 1,
            MaxInterval = second,
        };
        var waiting = client.WaitForDeliveryAsync(879, eager, cancellationToken: Cancel);
        await Eventually.DoneAsync(
            waiting,
            async () =>
            {
                _clock.Advance(second);
                await Task.Yield();
                // Near the end of a window nothing is sent, as it might arrive in the next one.
                var rateLimit = await client.GetRateLimitAsync(Cancel);
                least = rateLimit.Used > 0 ? Math.Min(least, rateLimit.Limit - rateLimit.Used) : least;
            }
        );

        Assert.Equal(DeliveryStatus.Delivered, Assert.Single((await waiting).Response.Recipients).Status);
        Assert.True(least >= 1, "Waiting alone spent a window.");
        // How many it is depends on how fast time passes here; PollPaceTests count exactly.
        Assert.InRange(handler.Forms.Count, Windows * 10, Windows * 99);
    }

    [Fact]
    public async Task A_status_that_no_list_has_is_not_final()
    {
        var client = Client(new ScriptedHandler(Stats(9), Stats(4), Stats(3), Stats(5)));

        var waited = await _clock.UntilAsync(client.WaitForDeliveryAsync(879, cancellationToken: Cancel));

        Assert.Equal(DeliveryStatus.StopSms, Assert.Single(waited.Response.Recipients).Status);
    }

    [Fact]
    public async Task A_status_that_never_is_final_is_given_at_the_deadline()
    {
        var (began, deadline) = (_clock.GetUtcNow(), TimeSpan.FromHours(1));
        var client = Client(new ScriptedHandler(Stats(9)));

        var waited = await _clock.UntilAsync(
            client.WaitForDeliveryAsync(879, new ApiPolling { Deadline = deadline }, cancellationToken: Cancel),
            deadline
        );

        Assert.False(waited.IsFinal);
        Assert.Equal((DeliveryStatus)9, Assert.Single(waited.Response.Recipients).Status);
        Assert.True(_clock.GetUtcNow() - began >= deadline, "It ended early.");
    }

    [Fact]
    public async Task The_deadline_counts_while_the_rate_limit_is_waited_for()
    {
        var handler = new ScriptedHandler(Stats(1));
        var client = Client(handler);
        var limit = (await client.GetRateLimitAsync(Cancel)).Limit;
        for (var i = 0; i < limit; i++)
            await client.GetMessageStatsAsync(879, Cancel);
        var waiting = client.WaitForDeliveryAsync(
            879,
            new ApiPolling { Deadline = TimeSpan.FromMinutes(5) },
            cancellationToken: Cancel
        );
        _clock.Advance(TimeSpan.FromMinutes(4));
        Assert.False(waiting.IsCompleted);

        _clock.Advance(TimeSpan.FromMinutes(1));

        var error = await Assert.ThrowsAsync<ApiTransportException>(() =>
            waiting.WaitAsync(TimeSpan.FromSeconds(30), Cancel)
        );
        Assert.Equal((true, ApiOutcome.NotSent), (error.IsTimeout, error.Outcome));
        Assert.Equal(limit, handler.Forms.Count);
    }

    [Theory]
    [InlineData(7, EnvoyerSmsErrorId.UnknownMessage, "Unknown messageid")]
    [InlineData(11, EnvoyerSmsErrorId.MessageAlreadyCancelled, "Message is already cancelled")]
    public async Task Only_a_message_that_is_pending_is_waited_for(int id, EnvoyerSmsErrorId expected, string words)
    {
        var client = Client(new ScriptedHandler(Fail(8, "Message is pending"), Fail(id, words)));

        var error = await Assert.ThrowsAsync<EnvoyerSmsException>(() =>
            _clock.UntilAsync(client.WaitForDeliveryAsync(879, cancellationToken: Cancel))
        );

        Assert.Equal(expected, error.ErrorId);
    }

    [Fact]
    public async Task Whoever_waits_can_stop()
    {
        var handler = new ScriptedHandler(Stats(4));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var waiting = Client(handler).WaitForDeliveryAsync(879, cancellationToken: stop.Token);
        await Eventually.TrueAsync(() => handler.Requests >= 3, () => _clock.Advance(TimeSpan.FromSeconds(1)));

        await stop.CancelAsync();

        var error = await Assert.ThrowsAsync<ApiCanceledException>(() => waiting);
        Assert.Equal(("GetMessageStats", true), (error.Operation, error.IsSafeToRetry));
    }

    [Fact]
    public async Task A_broken_rule_is_told_at_once()
    {
        var handler = new ScriptedHandler(Stats(1));

        await Assert.ThrowsAsync<ApiValidationException>(() =>
            Client(handler).WaitForDeliveryAsync(0, cancellationToken: Cancel)
        );

        Assert.Empty(handler.Forms);
    }

    private Task<SimulatorServer> StartAsync() =>
        SimulatorServer.StartAsync(
            new EnvoyerSmsSimulator(new SimulatorOptions { TimeProvider = _clock }),
            cancellationToken: Cancel
        );

    private EnvoyerSmsClient Client(SimulatorServer server)
    {
        var options = Options();
        options.BaseAddress = server.BaseAddress;
        (options.Login, options.Password) = (server.Simulator.Login, server.Simulator.Password);
        return EnvoyerSmsClient.Create(options);
    }

    private EnvoyerSmsClient Client(ScriptedHandler handler) => new(new HttpClient(handler), Options());

    // Time passes faster here than sockets work.
    private EnvoyerSmsOptions Options() =>
        new()
        {
            Login = "33600000000",
            Password = "secret",
            TimeProvider = _clock,
            Timeout = Timeout.InfiniteTimeSpan,
        };

    private static string Stats(int status) =>
        $"<envoyersmspro><status>success</status><stats><number_status_1>0</number_status_1><number_status_2>0</number_status_2><number_status_3>0</number_status_3><number_status_4>0</number_status_4><number_status_5>0</number_status_5><recipient><mobile_number>33600000001</mobile_number><delivered_date/><status_id>{status}</status_id></recipient></stats></envoyersmspro>";

    private static string Fail(int id, string words) =>
        $"<envoyersmspro><status>fail</status><error><error_id>{id}</error_id><error_message>{words}</error_message></error></envoyersmspro>";

    private sealed class Told(Action<MessageStats> hear) : IProgress<MessageStats>
    {
        public void Report(MessageStats value) => hear(value);
    }
}
