using EnvoyerSms.Testing;
using Microsoft.Playwright;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>A page that listens, while the server goes and comes, and while nobody looks.</summary>
public sealed class LiveJourneys(Chromium chromium) : PageTest(chromium)
{
    protected override bool MayComplain => true;

    [Fact]
    public async Task It_says_that_the_server_is_gone_and_comes_back_with_it()
    {
        await SendAsync("Still here");
        await OpenAsync("/");
        var offline = Page.Locator("#offline");
        await Assertions.Expect(offline).ToBeHiddenAsync();

        var port = Server.PagesAddress.Port;
        await Server.DisposeAsync();
        await SeesAsync(offline);
        await SeesAsync(Page.GetByText("Still here"));

        var other = new EnvoyerSmsSimulator();
        Server = await SimulatorServer.StartAsync(other, port, Cancellation);
        await SeesAsync(Page.GetByText("Nothing has arrived yet"));
        await Assertions.Expect(offline).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_tab_that_nobody_sees_asks_for_nothing_until_it_is_seen_again()
    {
        await OpenAsync("/");
        await SendAsync("First");
        await SeesAsync(Page.GetByText("First"));
        await HideAsync(true);
        var asked = 0;
        Page.Request += (_, _) => asked++;
        await SendAsync("Second");
        // Longer than the stream takes to tell of it.
        await Page.WaitForTimeoutAsync(600);
        Assert.Equal(0, asked);
        await HideAsync(false);
        await SeesAsync(Page.GetByText("1 new message, show it"));
    }

    [Fact]
    public async Task After_a_reset_a_page_begins_anew()
    {
        await SendAsync("Still here");
        await OpenAsync("/");
        await SeesAsync(Page.GetByText("Still here"));
        Simulator.Reset();
        await SeesAsync(Page.GetByText("Nothing has arrived yet"));
    }

    private async Task HideAsync(bool isHidden) =>
        await Page.EvaluateAsync(
            """
            isHidden => {
              Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });
              document.dispatchEvent(new Event("visibilitychange"));
            }
            """,
            isHidden
        );
}
