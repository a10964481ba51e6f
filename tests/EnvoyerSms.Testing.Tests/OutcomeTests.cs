namespace EnvoyerSms.Testing.Tests;

/// <summary>What becomes of a message: by its number, for people who only type, and as a test says.</summary>
public sealed class OutcomeTests : SimulatorTest
{
    private const string Number = "33611111111";

    [Theory]
    [InlineData("33600000001", "1")]
    [InlineData("33600000002", "2")]
    [InlineData("33600000005", "5")]
    [InlineData("33600000000", "1")]
    [InlineData("33600000099", "1")]
    [InlineData("33600000102", "1")]
    [InlineData("33600000105", "1")]
    [InlineData("33611111102", "1")]
    [InlineData("33611111105", "1")]
    [InlineData("4915100000002", "1")]
    public async Task A_number_tells_how_its_messages_end(string number, string status)
    {
        var id = await SendAsync(recipients: number);
        Simulator.Deliver(id);
        Assert.Equal([status], await StatusesAsync(id));
    }

    [Fact]
    public async Task The_number_under_stop_sms_costs_nothing_until_it_is_taken_off()
    {
        Assert.Equal(1, (await GetAsync("stopsms/check?phonenumber=33600000005")).Number("stop_sms_status_id"));
        await SendAsync(recipients: "33600000005");
        Assert.Equal(155, Simulator.Balance);
        await GetAsync("stopsms/deactivate?phonenumber=33600000005");
        await SendAsync(recipients: "33600000005");
        Assert.Equal(154, Simulator.Balance);
    }

    [Theory]
    [InlineData(SimulatedStatus.Delivered, "1")]
    [InlineData(SimulatedStatus.NotDelivered, "2")]
    [InlineData(SimulatedStatus.DeliveredToOperator, "3")]
    [InlineData(SimulatedStatus.InProgress, "4")]
    [InlineData(SimulatedStatus.StopSms, "5")]
    public async Task A_test_says_how_messages_to_a_number_end(SimulatedStatus status, string id)
    {
        Simulator.SetDelivery("+33 6 11 11 11 11", status);
        var message = await SendAsync(recipients: $"{Number},33600000001");
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal([id, "1"], await StatusesAsync(message));
        var delivery = Simulator.Messages[0].Deliveries[0];
        Assert.Equal((Number, status), (delivery.Number, delivery.Status));
        Assert.Equal(status == SimulatedStatus.Delivered, delivery.DeliveredAt is not null);
    }

    [Fact]
    public async Task Messages_under_way_end_so_too_and_what_has_ended_stays()
    {
        var ended = await SendAsync(recipients: Number);
        Time.Advance(TimeSpan.FromMinutes(1));
        var underWay = await SendAsync(recipients: Number);
        var scheduled = await SendAsync("&senddate=20260115&sendtime=1100", Number);

        Simulator.SetDelivery(Number, SimulatedStatus.NotDelivered);

        Assert.Equal(["4"], await StatusesAsync(underWay));
        Time.Advance(TimeSpan.FromHours(3));
        Assert.Equal(["1"], await StatusesAsync(ended));
        Assert.Equal(["2"], await StatusesAsync(underWay));
        Assert.Equal(["2"], await StatusesAsync(scheduled));
    }

    [Fact]
    public async Task Stop_sms_by_a_test_is_the_service_s_own()
    {
        await SendAsync(recipients: Number);
        Simulator.SetDelivery(Number, SimulatedStatus.StopSms);
        Assert.Equal(1, await StopAsync());
        Simulator.SetDelivery(Number, SimulatedStatus.Delivered);
        Assert.Equal(0, await StopAsync());

        async Task<long> StopAsync() =>
            (await GetAsync($"stopsms/check?phonenumber={Number}")).Number("stop_sms_status_id");
    }

    [Fact]
    public async Task One_message_at_one_recipient_can_be_said_at_once()
    {
        var id = await SendAsync(recipients: $"{Number},33600000001");
        var another = await SendAsync(recipients: Number);
        Time.Advance(TimeSpan.FromSeconds(1));
        Simulator.SetDelivery(id, Number, SimulatedStatus.Delivered);

        var stats = await GetAsync($"message/stats?messageid={id}");
        Assert.Equal(["1", "4"], stats.Texts("status_id"));
        Assert.Equal(["2026-01-15 09:00:01", ""], stats.Texts("delivered_date"));
        Assert.Equal(["4"], await StatusesAsync(another));
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        var id = await SendAsync(recipients: "33600000001,33600000005");
        var scheduled = await SendAsync("&senddate=20260115&sendtime=1100");
        Assert.Throws<ArgumentException>(() => Simulator.SetDelivery(1, Number, SimulatedStatus.Delivered));
        Assert.Throws<InvalidOperationException>(() => Simulator.SetDelivery(id, Number, SimulatedStatus.Delivered));
        Assert.Throws<InvalidOperationException>(() =>
            Simulator.SetDelivery(id, "33600000005", SimulatedStatus.Delivered)
        );
        Assert.Throws<InvalidOperationException>(() =>
            Simulator.SetDelivery(scheduled, "33600000001", SimulatedStatus.Delivered)
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulator.SetDelivery(Number, (SimulatedStatus)6));
        Assert.Throws<ArgumentOutOfRangeException>(() => Simulator.SetDelivery(id, "33600000001", default));
    }

    private async Task<string[]> StatusesAsync(long id) =>
        (await GetAsync($"message/stats?messageid={id}")).Texts("status_id");
}
