namespace EnvoyerSms.Testing.Tests;

/// <summary>A test plays the recipient.</summary>
public sealed class ReceiveTests : SimulatorTest
{
    private const string Number = "33611111111";

    [Fact]
    public async Task An_answer_goes_to_the_last_message_that_takes_one()
    {
        var first = await SendAsync("&responsestatusid=1", Number);
        var second = await SendAsync("&responsestatusid=1", $"{Number},33600000001");
        await SendAsync("", Number);
        await SendAsync("&responsestatusid=1", "33600000001");
        await SendAsync("&responsestatusid=1&senddate=20260115&sendtime=1100", Number);

        Simulator.Receive("+33 6 11 11 11 11", "Oui");
        Simulator.Receive(Number, "Non", inReplyTo: first);

        Assert.Equal(["Oui"], await RepliesAsync(second));
        Assert.Equal(["Non"], await RepliesAsync(first));
        var reply = Assert.Single(Simulator.Messages[1].Replies);
        Assert.Equal((Number, "Oui", Time.GetUtcNow()), (reply.From, reply.Text, reply.ReceivedAt));
    }

    [Theory]
    [InlineData("STOP")]
    [InlineData(" stop\n")]
    public async Task Stop_takes_the_number_off_and_is_no_reply(string text)
    {
        var id = await SendAsync("&responsestatusid=1&stopsms=1", Number);
        Simulator.Receive(Number, text);
        Assert.Equal(1, (await GetAsync($"stopsms/check?phonenumber={Number}")).Number("stop_sms_status_id"));
        Assert.Empty(await RepliesAsync(id));
        var balance = Simulator.Balance;
        await SendAsync(recipients: Number);
        Assert.Equal(balance, Simulator.Balance);
    }

    [Fact]
    public async Task Nobody_answers_what_he_did_not_get()
    {
        Assert.Throws<InvalidOperationException>(() => Simulator.Receive(Number, "Oui"));
        Assert.Throws<InvalidOperationException>(() => Simulator.Receive(Number, "STOP"));
        await SendAsync("&responsestatusid=1&senddate=20260115&sendtime=1100", Number);
        Assert.Throws<InvalidOperationException>(() => Simulator.Receive(Number, "Oui"));
        Assert.Throws<ArgumentNullException>(() => Simulator.Receive(null!, "Oui"));
        Assert.Throws<ArgumentNullException>(() => Simulator.Receive(Number, null!));
    }

    private async Task<string[]> RepliesAsync(long id) =>
        (await GetAsync($"response/get?messageid={id}")).Texts("content");
}
