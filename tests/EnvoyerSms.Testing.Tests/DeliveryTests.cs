namespace EnvoyerSms.Testing.Tests;

public sealed class DeliveryTests : SimulatorTest
{
    [Fact]
    public async Task A_message_passes_through_the_operator_to_its_end()
    {
        var id = await SendAsync(recipients: "33600000001,352000000077");
        await AssertStatsAsync(id, [0, 0, 0, 2, 0], ["4", "4"], ["", ""]);

        Time.Advance(TimeSpan.FromSeconds(2));
        await AssertStatsAsync(id, [0, 0, 2, 0, 0], ["3", "3"], ["", ""]);

        Time.Advance(TimeSpan.FromSeconds(3));
        await AssertStatsAsync(id, [1, 1, 0, 0, 0], ["1", "2"], ["2026-01-15 09:00:05", ""]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_end_can_be_had_at_once(bool advances)
    {
        var id = await SendAsync();
        if (advances)
            Simulator.Advance(TimeSpan.FromMinutes(1));
        else
            Simulator.Deliver(id);
        Assert.Equal(["1"], (await GetAsync($"message/stats?messageid={id}")).Texts("status_id"));
    }

    [Fact]
    public async Task A_message_of_another_account_is_unknown()
    {
        var id = await SendAsync();
        UseAccount(504);
        (await GetAsync($"message/stats?messageid={id}")).AssertRefused(7, "Unknown messageid");
    }

    private async Task AssertStatsAsync(long id, long[] counts, string[] statuses, string[] dates)
    {
        var reply = await GetAsync($"message/stats?messageid={id}");
        Assert.Equal(counts, Enumerable.Range(1, 5).Select(status => reply.Number($"number_status_{status}")));
        Assert.Equal(statuses, reply.Texts("status_id"));
        Assert.Equal(dates, reply.Texts("delivered_date"));
    }
}
