namespace EnvoyerSms.Testing.Tests;

/// <summary>A simulator that runs for weeks keeps so much and no more; one in a test keeps everything.</summary>
public sealed class KeptTests : SimulatorTest
{
    protected override SimulatorOptions Options => new() { TimeProvider = Time, MaxKept = 3 };

    [Fact]
    public async Task The_oldest_go_first()
    {
        Simulator.AddAccount(new SimulatorAccount(700, "LARGE", 100, RequestLimit: 100));
        UseAccount(700);
        for (var i = 0; i < 10; i++)
            await SendAsync();
        Assert.Equal([886, 887, 888], Simulator.Messages.Select(message => message.Id));
        Assert.Equal(3, Simulator.Requests.Count);
        Assert.Equal(90, Simulator.FindAccount(700)!.Sms);
        (await GetAsync("message/stats?messageid=885")).AssertRefused(7, "Unknown messageid");
    }

    [Fact]
    public async Task In_a_test_nothing_is_lost()
    {
        var all = new EnvoyerSmsSimulator();
        using var http = new HttpClient(all.CreateHandler());
        for (var i = 0; i < 12_000; i++)
        {
            using var response = await http.GetAsync(all.BaseAddress, Cancellation);
        }
        Assert.Equal(12_000, all.Requests.Count);
    }
}
