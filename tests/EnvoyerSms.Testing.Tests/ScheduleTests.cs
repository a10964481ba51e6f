namespace EnvoyerSms.Testing.Tests;

public sealed class ScheduleTests : SimulatorTest
{
    // In two hours: it is 9 o'clock in Paris.
    private const string AtEleven = "&senddate=20260115&sendtime=1100";

    [Fact]
    public async Task A_scheduled_message_waits_for_its_minute()
    {
        var id = await SendAsync(AtEleven);
        Assert.Equal(154, Simulator.FindAccount(496)!.Sms);
        Assert.Equal(Time.GetUtcNow().AddHours(2), Assert.Single(Simulator.Messages).SendAt);
        (await GetAsync($"message/stats?messageid={id}")).AssertRefused(8, "Message is pending");

        Time.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1));
        (await GetAsync($"message/stats?messageid={id}")).AssertRefused(8, "Message is pending");
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["4"], (await GetAsync($"message/stats?messageid={id}")).Texts("status_id"));
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("2026-01-15 11:00:05", (await GetAsync($"message/stats?messageid={id}")).Text("delivered_date"));
    }

    [Theory]
    [InlineData("20260715", "1100", 2)]
    [InlineData("20261115", "1100", 1)]
    public async Task Dates_are_french_local_time(string date, string time, int offset)
    {
        await SendAsync($"&senddate={date}&sendtime={time}");
        Assert.Equal(11 - offset, Assert.Single(Simulator.Messages).SendAt.UtcDateTime.Hour);
    }

    [Theory]
    [InlineData("20260115", "0859")]
    [InlineData("20110210", "0950")]
    public async Task A_past_date_means_now(string date, string time)
    {
        await SendAsync($"&senddate={date}&sendtime={time}");
        Assert.Equal(Time.GetUtcNow(), Assert.Single(Simulator.Messages).SendAt);
    }

    [Fact]
    public async Task Cancelling_gives_the_sms_back_once()
    {
        var id = await SendAsync(AtEleven, "33600000001,33600000002");
        var reply = await PostAsync("message/cancel", $"messageid={id}");
        Assert.Equal(id, reply.Number("message_id"));
        Assert.Equal(2, reply.Number("recredited_sms"));
        Assert.Equal(155, reply.Number("sms_remaing"));

        (await PostAsync("message/cancel", $"messageid={id}")).AssertRefused(11, "Message is already cancelled");
        Time.Advance(TimeSpan.FromHours(3));
        (await GetAsync($"message/stats?messageid={id}")).AssertRefused(11, "Message is already cancelled");
        Assert.Equal(155, Simulator.FindAccount(496)!.Sms);
        Assert.True(Assert.Single(Simulator.Messages).IsCancelled);
    }

    [Fact]
    public async Task Cancelling_can_come_too_late()
    {
        var id = await SendAsync(AtEleven);
        Time.Advance(TimeSpan.FromHours(2));
        (await PostAsync("message/cancel", $"messageid={id}")).AssertRefused(9, "Message is being sent");
        Time.Advance(TimeSpan.FromSeconds(2));
        (await PostAsync("message/cancel", $"messageid={id}")).AssertRefused(10, "Message has been sent");
        Time.Advance(TimeSpan.FromHours(2));
        (await GetAsync($"message/cancel?messageid={id}")).AssertRefused(10, "Message has been sent");
        Assert.Equal(154, Simulator.FindAccount(496)!.Sms);
    }
}
