using Microsoft.Playwright;

namespace EnvoyerSms.Simulator.Tests;

public sealed class FaultAndClockJourneys(Chromium chromium) : PageTest(chromium)
{
    [Fact]
    public async Task An_armed_fault_reaches_the_client_and_is_counted()
    {
        await OpenAsync("/faults");
        await Page.GetByLabel("What happens").SelectOptionAsync("cut-after-work");
        await Page.GetByLabel("For how many requests").FillAsync("1");
        await Page.GetByLabel("Of which operation").SelectOptionAsync("SendMessage");
        await Button("Arm the fault").ClickAsync();
        await SaysAsync(Page.Locator("tbody tr"), "cuts the connection after the work is done");

        using var client = new TestClient(Server, Simulator);
        var lost = await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.Sms.SendMessageAsync("Bonjour", ["33600000001"], "Societe", Cancellation)
        );

        Assert.Equal(ApiOutcome.Unknown, lost.Outcome);
        Assert.Single(Simulator.Messages);
        await Assertions.Expect(Page.Locator("tbody td.num")).ToHaveTextAsync(["0", "1"]);
        await Button("Take all away").ClickAsync();
        Assert.Empty(Simulator.Faults);
    }

    [Fact]
    public async Task What_cannot_be_armed_is_said()
    {
        await OpenAsync("/faults");
        await Page.GetByLabel("How likely, in percent")
            .EvaluateAsync("field => { field.max = ''; field.value = '250'; }");
        await Button("Arm the fault").ClickAsync();
        await SaysAsync(Page.Locator("#notice"), "This fault cannot be armed");
        Assert.Empty(Simulator.Faults);
    }

    [Fact]
    public async Task A_scheduled_message_leaves_when_the_clock_is_moved()
    {
        await SendAsync(more: [("senddate", "20260116"), ("sendtime", "0930")]);
        await OpenAsync("/messages/879");
        await SaysAsync(Page.Locator("#state"), "Scheduled");

        await Page.Locator("#clock").ClickAsync();
        await Button("1 day").ClickAsync();
        await SaysAsync(Page.Locator("#now"), "16 Jan 2026, 09:00");
        await Page.GoBackAsync();
        await Page.GoBackAsync();
        await SaysAsync(Page.Locator("#state"), "Scheduled");

        await Button("Move the clock to when it leaves").ClickAsync();
        await SaysAsync(Page.Locator("#notice"), "The clock has moved on.");
        await SaysAsync(Page.Locator("#state"), "On its way");
        await Button("Complete the delivery now").ClickAsync();
        await SaysAsync(Page.Locator("#state"), "Delivered");
    }

    [Fact]
    public async Task The_clock_has_a_speed_and_never_goes_back()
    {
        await OpenAsync("/clock");
        await Button("Stand still").ClickAsync();
        await SaysAsync(Page.Locator("#clock .speed"), "×0");
        await Page.GetByLabel("Time in France").FillAsync("2020-01-01T00:00");
        await Button("Set").ClickAsync();
        await SaysAsync(Page.Locator("#notice"), "The clock never goes back");
    }

    [Fact]
    public async Task Accounts_are_made_and_credited_and_show_their_window()
    {
        await SendAsync();
        await OpenAsync("/accounts");
        var first = Page.Locator("tbody tr").First;
        await SaysAsync(first, "4,999 of 5,000");
        await SaysAsync(first, "opens anew at 10:00");
        await Page.GetByLabel("SMS for SOCIETE1").FillAsync("1000");
        await first.GetByRole(AriaRole.Button, new() { Name = "Credit" }).ClickAsync();
        await SaysAsync(first, "1,154");

        await Page.GetByLabel("Name").FillAsync("<i>Filiale</i>");
        await Page.Locator("#sms").FillAsync("12");
        await Button("Create").ClickAsync();
        await SaysAsync(Page.Locator("tbody tr").Last, "<i>Filiale</i>");
        Assert.Equal(12, Simulator.Accounts[^1].Sms);
    }
}
