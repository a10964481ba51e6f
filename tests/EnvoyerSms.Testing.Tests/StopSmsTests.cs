namespace EnvoyerSms.Testing.Tests;

public sealed class StopSmsTests : SimulatorTest
{
    private const string Number = "33600000001";

    [Fact]
    public async Task A_number_can_be_stopped_and_taken_back()
    {
        await SendAsync();
        Assert.Equal(0, await CheckAsync());
        Assert.Equal(Number, (await PostAsync("stopsms/activate", $"phonenumber={Number}")).Text("phone_number"));
        Assert.Equal(1, await CheckAsync());
        await PostAsync("stopsms/activate", $"phonenumber={Number}");
        Assert.Equal(1, await CheckAsync());
        Assert.Equal(Number, (await GetAsync($"stopsms/deactivate?phonenumber={Number}")).Text("phone_number"));
        Assert.Equal(0, await CheckAsync());
    }

    [Fact]
    public async Task A_number_is_the_same_however_it_is_written()
    {
        await SendAsync();
        var reply = await PostAsync("stopsms/activate", "phonenumber=%2B33+6+00+00+00+01");
        Assert.Equal(Number, reply.Text("phone_number"));
        Assert.Equal(1, await CheckAsync());
    }

    [Fact]
    public async Task A_stopped_number_gets_nothing_and_costs_nothing()
    {
        await SendAsync();
        await PostAsync("stopsms/activate", $"phonenumber={Number}");
        var sent = await PostAsync("message/send", $"text=Bonjour&recipients={Number},33600000002&sendername=Societe");
        Assert.Equal(1, sent.Number("sms_sent"));
        Assert.Equal(153, sent.Number("sms_remaing"));

        var stats = await GetAsync($"message/stats?messageid={sent.Number("message_id")}");
        Assert.Equal(1, stats.Number("number_status_5"));
        Assert.Equal(["5", "4"], stats.Texts("status_id"));

        await PostAsync("stopsms/deactivate", $"phonenumber={Number}");
        Assert.Equal(
            2,
            (
                await PostAsync("message/send", $"text=Bonjour&recipients={Number},33600000002&sendername=Societe")
            ).Number("sms_sent")
        );
    }

    private async Task<long> CheckAsync() =>
        (await GetAsync($"stopsms/check?phonenumber={Number}")).Number("stop_sms_status_id");
}
