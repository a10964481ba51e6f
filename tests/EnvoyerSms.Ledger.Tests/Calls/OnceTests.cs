using EnvoyerSms.Ledger.Tests.Stores;
using EnvoyerSms.Testing;
using EnvoyerSms.TestSupport.Secrets;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Ledger.Tests.Calls;

/// <summary>What a key promises, state by state.</summary>
public sealed class OnceTests
{
    private readonly EnvoyerSmsSimulator _simulator = new();

    private int Sent => _simulator.Messages.Count(message => message.Recipients.Contains(Machine.Number));

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task The_second_call_gets_the_recorded_response_without_a_request(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var one = new Machine(place.Open(), _simulator);
        await using var other = new Machine(place.Open(), _simulator);
        var sent = await one.SendAsync("order-1");
        var requests = _simulator.Requests.Count;
        Assert.Equal(sent, await other.SendAsync("order-1"));
        Assert.Equal(sent, await one.SendAsync("order-1"));
        Assert.Equal((1, requests), (Sent, _simulator.Requests.Count));
        Assert.Equal(LedgerState.Done, await one.StateAsync("order-1"));
        Assert.NotEqual(sent, await one.SendAsync("order-2"));
        Assert.Equal(2, Sent);
    }

    // A job that runs again late must not fail for a date that was right when its message was taken.
    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task What_was_carried_out_is_told_though_it_would_be_refused_today(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        var clock = new OffsetClock();
        await using var one = new Machine(place.Open(), _simulator, configure: options => options.TimeProvider = clock);
        var request = Machine.Request() with { SendAt = clock.GetUtcNow().AddHours(1) };
        Task<SentMessage> SendAsync(string key) =>
            one.Client.Once(key).SendMessageAsync(request, TestContext.Current.CancellationToken);
        var sent = await SendAsync("order-1");
        clock.Jump(TimeSpan.FromHours(2));
        Assert.Equal(sent, await SendAsync("order-1"));
        // Another call is not, and takes no key.
        await Assert.ThrowsAsync<ApiValidationException>(() => SendAsync("order-2"));
        Assert.Null(await one.Ledger.FindAsync(Machine.Key("order-2"), TestContext.Current.CancellationToken));
        // What cannot be written was never carried out.
        request = Machine.Request("half of a pair: \ud83d");
        await Assert.ThrowsAsync<ApiValidationException>(() => SendAsync("order-1"));
        foreach (var broken in new[] { Machine.Request(null!), Machine.Request() with { Recipients = [null!] } })
        {
            request = broken;
            var other = await Assert.ThrowsAsync<ApiOnceException>(() => SendAsync("order-1"));
            Assert.Equal(ApiOnceReason.OtherCall, other.Reason);
            await Assert.ThrowsAsync<ApiValidationException>(() => SendAsync("order-2"));
        }
        Assert.Equal(1, Sent);
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task A_key_belongs_to_one_call(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var one = new Machine(place.Open(), _simulator);
        await one.SendAsync("order-1");
        await using var account = new Machine(place.Open(), _simulator, configure: options => options.AccountId = 7);
        await using var address = new Machine(
            place.Open(),
            _simulator,
            configure: options => options.BaseAddress = new Uri("https://elsewhere.invalid/api/")
        );
        Assert.Equal(ApiOnceReason.OtherCall, await one.RefusedAsync("order-1", "another text"));
        Assert.Equal(ApiOnceReason.OtherCall, await account.RefusedAsync("order-1"));
        Assert.Equal(ApiOnceReason.OtherCall, await address.RefusedAsync("order-1"));
        var operation = await Assert.ThrowsAsync<ApiOnceException>(() =>
            one.Client.Once("order-1").CancelMessageAsync(7, TestContext.Current.CancellationToken)
        );
        Assert.Contains("it called SendMessage", operation.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("order-1", operation.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, Sent);
        // The same values in another spelling are the same request.
        var spelled = Machine.Request() with
        {
            Recipients = ["+33 6 00 00 00 42"],
        };
        await one.Client.Once("order-1").SendMessageAsync(spelled, TestContext.Current.CancellationToken);
        Assert.Equal(1, Sent);
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task What_the_API_refused_and_what_never_left_frees_the_key(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var one = new Machine(place.Open(), _simulator);
        _simulator.Next().Answer(SimulatedError.NotEnoughSms);
        await Assert.ThrowsAsync<EnvoyerSmsException>(() => one.SendAsync("order-1"));
        Assert.Equal(LedgerState.Rejected, await one.StateAsync("order-1"));
        await using var offline = new Machine(place.Open(), _simulator, new Unreachable());
        await Assert.ThrowsAsync<ApiTransportException>(() => offline.SendAsync("order-1"));
        Assert.Equal(LedgerState.Free, await one.StateAsync("order-1"));
        // Also with other values: nothing was sent with these.
        await one.SendAsync("order-1", "another text");
        Assert.Equal(1, Sent);
        var history = await one.Ledger.ReadHistoryAsync(Machine.Key("order-1"), TestContext.Current.CancellationToken);
        Assert.Equal(
            [
                LedgerState.Dispatching,
                LedgerState.Rejected,
                LedgerState.Dispatching,
                LedgerState.Free,
                LedgerState.Dispatching,
                LedgerState.Done,
            ],
            history.Select(line => line.State)
        );
        Assert.Equal("NotEnoughSms", history[1].Error);
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task What_is_unknown_stays_unknown_until_somebody_decides(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var one = new Machine(place.Open(), _simulator);
        var cancel = TestContext.Current.CancellationToken;
        foreach (var key in new[] { "order-1", "order-2" })
        {
            _simulator.Next().DisconnectAfterWork();
            await Assert.ThrowsAsync<ApiTransportException>(() => one.SendAsync(key));
            Assert.Equal(ApiOnceReason.Unknown, await one.RefusedAsync(key));
        }
        Assert.Equal(
            ["order-1", "order-2"],
            (await one.Ledger.FindUnknownAsync(cancellationToken: cancel)).Select(entry => entry.Key)
        );
        await one.Ledger.ResolveAsync(Machine.Key("order-1"), LedgerDecision.AssumeSent, "ops", "seen", cancel);
        Assert.Equal(ApiOnceReason.AssumedSent, await one.RefusedAsync("order-1"));
        // The key is not freed while its holder may be at work.
        Task FreeAsync() =>
            one.Ledger.ResolveAsync(Machine.Key("order-2"), LedgerDecision.AssumeNotSent, "ops", "not seen", cancel);
        await Assert.ThrowsAsync<InvalidOperationException>(FreeAsync);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            one.Ledger.ResolveAsync(Machine.Key("order-2"), (LedgerDecision)2, "ops", "not seen", cancel)
        );
        Assert.Equal(2, Sent);
        await place.JumpAsync(TimeSpan.FromSeconds(61));
        await FreeAsync();
        Assert.Equal(LedgerState.AssumedNotSent, await one.StateAsync("order-2"));
        await one.SendAsync("order-2");
        Assert.Equal(3, Sent);
        await Assert.ThrowsAsync<InvalidOperationException>(FreeAsync);
        var history = await one.Ledger.ReadHistoryAsync(Machine.Key("order-2"), cancel);
        Assert.Equal(("ops", "not seen"), (history[2].DecidedBy, history[2].Reason));
        Assert.Empty(await one.Ledger.FindUnknownAsync(cancellationToken: cancel));
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task While_one_holds_the_key_another_is_told_so(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        using var gate = new Gate(_simulator.CreateHandler());
        await using var one = new Machine(place.Open(), _simulator, gate);
        await using var other = new Machine(place.Open(), _simulator);
        var first = one.SendAsync("order-1");
        await gate.Arrived;
        var refusal = await Assert.ThrowsAsync<ApiOnceException>(() => other.SendAsync("order-1"));
        Assert.Equal((ApiOnceReason.InProgress, true), (refusal.Reason, refusal.IsSafeToRetry));
        // Its holder is gone: what it did is not known, and the key is not free.
        await place.JumpAsync(TimeSpan.FromSeconds(61));
        Assert.Equal(ApiOnceReason.Unknown, await other.RefusedAsync("order-1"));
        // It was only late, and what it says is the truth.
        gate.Open();
        var sent = await first;
        Assert.Equal(sent, await other.SendAsync("order-1"));
        Assert.Equal(1, Sent);
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task Of_many_at_once_one_sends(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var one = new Machine(place.Open(), _simulator);
        await using var other = new Machine(place.Open(), _simulator);
        await one.Ledger.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        var calls = Enumerable.Range(0, 12).Select(number => (number % 2 == 0 ? one : other).SendAsync("order-1"));
        await Task.WhenAll(
            calls.Select(async call =>
            {
                try
                {
                    await call;
                }
                catch (ApiOnceException refusal)
                {
                    Assert.Equal(ApiOnceReason.InProgress, refusal.Reason);
                }
            })
        );
        Assert.Equal(1, Sent);
        Assert.Equal(LedgerState.Done, await one.StateAsync("order-1"));
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task What_is_purged_is_not_sent_again(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var one = new Machine(place.Open(), _simulator);
        var cancel = TestContext.Current.CancellationToken;
        await one.SendAsync("order-1");
        _simulator.Next().Answer(SimulatedError.NotEnoughSms);
        await Assert.ThrowsAsync<EnvoyerSmsException>(() => one.SendAsync("order-2"));
        _simulator.Next().DisconnectAfterWork();
        await Assert.ThrowsAsync<ApiTransportException>(() => one.SendAsync("order-3"));
        await place.JumpAsync(TimeSpan.FromDays(91));
        // One was carried out, and one refused. Lines of their history are no entries.
        Assert.Equal(2, await one.Ledger.PurgeAsync(TimeSpan.FromDays(90), cancel));
        Assert.Empty(await one.Ledger.ReadHistoryAsync(Machine.Key("order-1"), cancel));
        Assert.Equal(0, await one.Ledger.PurgeAsync(TimeSpan.FromDays(90), cancel));
        Assert.Equal(ApiOnceReason.Done, await one.RefusedAsync("order-1"));
        Assert.Equal(ApiOnceReason.Done, await one.RefusedAsync("order-1", "another text"));
        Assert.Null(await one.Ledger.FindAsync(Machine.Key("order-2"), cancel));
        Assert.Equal(ApiOnceReason.Unknown, await one.RefusedAsync("order-3"));
        Assert.DoesNotContain("order-1", await place.DumpAsync(), StringComparison.Ordinal);
        Assert.Equal(2, Sent);
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task Nothing_personal_is_stored(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using var one = new Machine(
            place.Open(),
            _simulator,
            configure: options => options.Authentication = EnvoyerSmsAuthentication.Query
        );
        var cancel = TestContext.Current.CancellationToken;
        var sent = await one.SendAsync("order-1");
        await one.Client.Once("stop").ActivateStopSmsAsync(Machine.Number, cancel);
        _simulator.Next().Answer(SimulatedError.InvalidParameter);
        await Assert.ThrowsAsync<EnvoyerSmsException>(() => one.SendAsync("order-2"));
        var stored = await place.DumpAsync();
        Assert.Contains($"<message_id>{sent.MessageId}</message_id>", stored, StringComparison.Ordinal);
        foreach (
            var secret in new[] { Machine.Number, Machine.Text, "pr%C3%AAt", _simulator.Login, "demo", Machine.Secret }
        )
            Assert.DoesNotContain(secret, stored, StringComparison.Ordinal);
        // The number cannot be told again, and so it is said that it was done.
        var stop = await one.Client.Once("stop").ActivateStopSmsAsync(Machine.Number, cancel);
        Assert.Null(stop.PhoneNumber);
    }

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task Tables_of_a_newer_version_are_refused(string kind)
    {
        await using var place = await StorePlace.CreateAsync(kind);
        await using (var one = new Machine(place.Open(), _simulator))
            await one.SendAsync("order-1");
        await place.ExecuteAsync("UPDATE envoyer_ledger_meta SET value = '3' WHERE name = 'schema'");
        await using var other = new Machine(place.Open(), _simulator);
        var refusal = await Assert.ThrowsAsync<ApiTransportException>(() => other.SendAsync("order-1"));
        Assert.Contains("version 3", refusal.InnerException!.Message, StringComparison.Ordinal);
        Assert.Equal((ApiOutcome.NotSent, 1), (refusal.Outcome, Sent));
    }

    [Fact]
    public async Task Another_secret_compares_nothing_and_sends_nothing()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        await using var one = new Machine(place.Open(), _simulator);
        await using var other = new Machine(
            place.Open(),
            _simulator,
            secret: "another secret, of thirty-two characters"
        );
        var sent = await one.SendAsync("order-1");
        Assert.Equal(sent, await other.SendAsync("order-1"));
        Assert.Equal(1, Sent);
    }

    [Fact]
    public async Task Another_secret_is_logged_and_a_purged_entry_is_not_taken_for_one()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        using var lines = new LogLineSink();
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(lines));
        await using var one = new Machine(place.Open(), _simulator, logs: logs);
        await using var other = new Machine(
            place.Open(),
            _simulator,
            secret: "another secret, of thirty-two characters",
            logs: logs
        );
        await one.SendAsync("order-1");
        await place.JumpAsync(TimeSpan.FromDays(91));
        await one.Ledger.PurgeAsync(TimeSpan.FromDays(90), TestContext.Current.CancellationToken);
        Assert.Equal(ApiOnceReason.Done, await one.RefusedAsync("order-1"));
        Assert.Empty(lines.Seen);
        await one.SendAsync("order-2");
        await other.SendAsync("order-2");
        Assert.Contains("NotCompared", Assert.Single(lines.Seen), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_have_a_key_is_refused()
    {
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        await using var one = new Machine(place.Open(), _simulator);
        await using var without = new Machine(place.Open(), _simulator, configure: options => options.Ledger = null);
        var endless = one.Client.With(new ApiCallOptions { Timeout = Timeout.InfiniteTimeSpan });
        var cancel = TestContext.Current.CancellationToken;
        await Assert.ThrowsAsync<InvalidOperationException>(() => one.Client.Once("a").GetAccountStatusAsync(cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => without.SendAsync("a"));
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            endless.Once("a").SendMessageAsync(Machine.Request(), cancel)
        );
        Assert.Throws<ArgumentException>(() => one.Client.Once(""));
        Assert.Throws<ArgumentException>(() => one.Client.Once(new string('a', 201)));
        Assert.Throws<ArgumentException>(() => one.Client.Once("a\nb"));
        // All of them would be stored as one.
        Assert.Throws<ArgumentException>(() => one.Client.Once("a\ud83d"));
        Assert.Throws<ArgumentException>(() => one.Client.Once("\ude00\ud83d"));
        _ = one.Client.Once("\ud83d\ude00");
        Assert.Empty(_simulator.Requests);
        Assert.DoesNotContain("a key", new ApiCallOptions { Key = "a key" }.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("order", Machine.Key("order").ToString(), StringComparison.Ordinal);
    }
}
