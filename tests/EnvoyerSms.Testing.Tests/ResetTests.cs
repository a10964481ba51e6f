using System.Net;

namespace EnvoyerSms.Testing.Tests;

/// <summary>One simulator for many tests: it begins anew with each.</summary>
public sealed class ResetTests : SimulatorTest
{
    [Fact]
    public async Task Everything_is_as_it_began()
    {
        await SendAsync();
        await GetAsync("account/create?accountname=Agence");
        await GetAsync("stopsms/activate?phonenumber=33600000001");
        Simulator.AddCustomer("33611111111", "secret", new SimulatorAccount(1, "OTHER", 5));
        Simulator.Next(3).Answer(503);
        Simulator.SetDelivery("33600000001", SimulatedStatus.NotDelivered);
        Simulator.RunAt(60);

        Simulator.Reset();

        Assert.Empty(Simulator.Messages);
        Assert.Empty(Simulator.Requests);
        Assert.Equal(SimulatorAccount.OfTheDocument, Simulator.Accounts);
        Assert.Null(Simulator.FindAccount(1));
        Assert.Empty(Simulator.Faults);
        var before = Simulator.TimeProvider.GetUtcNow();
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(before.AddSeconds(1), Simulator.TimeProvider.GetUtcNow());
        // The same id as the first one had, no fault, and nobody on the STOP list.
        Assert.Equal(879, await SendAsync());
        Assert.Equal(154, Simulator.Balance);
        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(SimulatedStatus.Delivered, Simulator.Messages[0].Deliveries[0].Status);
    }

    [Fact]
    public async Task The_window_opens_again()
    {
        UseAccount(536);
        for (var i = 0; i < 100; i++)
            await GetAsync("account/status");
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync("account/status")).Status);
        Simulator.Reset();
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("account/status")).Status);
    }

    [Fact]
    public async Task A_client_that_is_made_once_serves_more_tests_than_one_window_has_requests()
    {
        using var http = new HttpClient(Simulator.CreateHandler());
        using var client = new EnvoyerSmsClient(
            http,
            new EnvoyerSmsOptions
            {
                BaseAddress = Simulator.BaseAddress,
                Login = Login,
                Password = Password,
                AccountId = 536,
                TimeProvider = Simulator.TimeProvider,
            }
        );
        for (var test = 0; test < 4; test++)
        {
            for (var i = 0; i < 100; i++)
                await client.GetAccountStatusAsync(Cancellation);
            Simulator.Reset();
        }
        Assert.Empty(Simulator.Requests);
    }

    [Fact]
    public void The_clock_goes_on()
    {
        var before = Simulator.TimeProvider.GetUtcNow();
        Simulator.Advance(TimeSpan.FromHours(3));
        Simulator.Reset();
        Assert.Equal(before.AddHours(3), Simulator.TimeProvider.GetUtcNow());
    }

    [Fact]
    public async Task A_cursor_from_before_still_waits_for_what_comes_after()
    {
        await SendAsync();
        await SendAsync();
        var since = Simulator.Cursor;
        var waiting = Simulator.WaitForMessageAsync("33600000001", since, TimeSpan.FromSeconds(30), Cancellation);
        Simulator.Reset();
        Assert.False(waiting.IsCompleted);
        await SendAsync();
        Assert.Equal(879, (await waiting).Id);
    }
}
