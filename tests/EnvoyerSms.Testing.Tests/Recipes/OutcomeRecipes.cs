using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms.Testing.Tests.Recipes;

public sealed class OutcomeRecipes : IAsyncDisposable
{
    private const string Number = "33611111111";

    private readonly EnvoyerSmsSimulator _simulator = new();
    private readonly ServiceProvider _services;
    private readonly IEnvoyerSmsClient _sms;

    public OutcomeRecipes()
    {
        var services = new ServiceCollection();
        services.AddEnvoyerSms(options => { }).UseSimulator(_simulator);
        _services = services.BuildServiceProvider();
        _sms = _services.GetRequiredService<IEnvoyerSmsClient>();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task A_delivery_fails()
    {
        _simulator.SetDelivery(Number, SimulatedStatus.NotDelivered);

        var sent = await _sms.SendMessageAsync("Your parcel is here.", [Number, "33600000001"], "Shop");
        _simulator.Advance(TimeSpan.FromMinutes(1));

        var stats = await _sms.GetMessageStatsAsync(sent.MessageId);
        Assert.Equal((1, 1), (stats.Delivered, stats.NotDelivered));
    }

    [Fact]
    public async Task A_recipient_opts_out()
    {
        await Reminders.RemindAsync(_sms, Number);

        _simulator.Receive(Number, "STOP");

        Assert.Equal(StopSmsStatus.Active, (await _sms.CheckStopSmsAsync(Number)).Status);
        var balance = _simulator.Balance;
        var sent = await _sms.SendMessageAsync("Still there?", [Number], "Shop");
        Assert.Equal(SimulatedStatus.StopSms, _simulator.Messages[^1].Deliveries[0].Status);
        Assert.Equal((0, balance), (sent.SmsSent, _simulator.Balance));
    }

    [Fact]
    public async Task A_response_is_lost()
    {
        _simulator.Next().DisconnectAfterWork();

        var lost = await Assert.ThrowsAsync<ApiTransportException>(() => Reminders.RemindAsync(_sms, Number));

        // It was sent, and nobody told: to send it again would send it twice.
        Assert.Equal(ApiOutcome.Unknown, lost.Outcome);
        Assert.False(lost.IsSafeToRetry);
        Assert.Single(_simulator.Messages);
    }

    [Fact]
    public async Task Things_go_wrong_in_their_order()
    {
        _simulator
            .When(SimulatedOperation.GetAccountStatus)
            .Next(2)
            .Answer(503)
            .When(SimulatedOperation.SendMessage, Number)
            .Answer(SimulatedError.NotEnoughSms);

        // Reading is safe to repeat, so the client did.
        Assert.Equal(155, (await _sms.GetAccountStatusAsync()).SmsRemaining);

        var refused = await Assert.ThrowsAsync<EnvoyerSmsException>(() => Reminders.RemindAsync(_sms, Number));
        Assert.Equal(EnvoyerSmsErrorId.NotEnoughSms, refused.ErrorId);
        await Reminders.RemindAsync(_sms, "33600000001");
        Assert.Equal([2, 1], _simulator.Faults.Select(fault => fault.Hits));
    }

    [Fact]
    public async Task The_window_is_used_up()
    {
        for (var i = 0; i < 100; i++)
            await Reminders.RemindAsync(_sms, Number);

        var full = await Assert.ThrowsAsync<ApiRateLimitException>(() => Reminders.RemindAsync(_sms, Number));

        Assert.Equal(ApiOutcome.NotSent, full.Outcome);
        _simulator.Advance(full.RetryAfter!.Value);
        await Reminders.RemindAsync(_sms, Number);
    }

    [Fact]
    public async Task A_message_leaves_when_its_time_has_come()
    {
        var tomorrow = _simulator.TimeProvider.GetUtcNow().AddDays(1);
        var sent = await _sms.SendMessageAsync(
            new SendMessageRequest
            {
                Text = "Your appointment is in an hour.",
                Recipients = [Number],
                SenderName = "Shop",
                SendAt = tomorrow,
            }
        );
        var pending = await Assert.ThrowsAsync<EnvoyerSmsException>(() => _sms.GetMessageStatsAsync(sent.MessageId));
        Assert.Equal(EnvoyerSmsErrorId.MessagePending, pending.ErrorId);

        _simulator.SetTime(tomorrow.AddMinutes(1));

        Assert.Equal(1, (await _sms.GetMessageStatsAsync(sent.MessageId)).Delivered);
    }

    [Fact]
    public async Task A_recipient_replies()
    {
        var sent = await _sms.SendMessageAsync(
            new SendMessageRequest
            {
                Text = "Is Tuesday all right?",
                Recipients = [Number],
                SenderName = "Shop",
                AllowReplies = true,
            }
        );

        _simulator.Receive(Number, "Yes, thank you");

        var replies = new List<string>();
        await foreach (var reply in _sms.GetAllRepliesAsync(sent.MessageId))
            replies.Add(reply.Content);
        Assert.Equal(["Yes, thank you"], replies);
    }
}
