using Microsoft.Playwright;

namespace EnvoyerSms.Simulator.Tests;

public sealed class WithoutScriptJourneys(Chromium chromium) : PageTest(chromium)
{
    protected override BrowserNewContextOptions Browsing => new() { JavaScriptEnabled = false, Locale = "en-GB" };

    [Fact]
    public async Task Everything_works_without_a_script()
    {
        await OpenAsync("/operations/SendMessage");
        await Page.GetByLabel("AllowReplies").CheckAsync();
        await Page.GetByLabel("SenderName").FillAsync("Essai");
        await Button("Call").ClickAsync();
        await Link("Messages").ClickAsync();
        await Page.Locator(".row").First.ClickAsync();
        await Page.GetByLabel("Answer as the recipient").FillAsync("Merci");
        await Button("Answer").ClickAsync();
        await SaysAsync(Page.Locator(".bubble.mine"), "Merci");

        await Link("33600000001").ClickAsync();
        await Page.GetByLabel("Answer as the recipient").FillAsync("stop");
        await Button("Answer").ClickAsync();
        await SaysAsync(Page.Locator("#notice"), "The number is under STOP SMS.");
        Assert.True(await IsStoppedAsync("33600000001"));

        await Link("Faults").ClickAsync();
        await Button("Arm the fault").ClickAsync();
        await SaysAsync(Page.Locator("tbody"), "answers 503");
        await Button("Begin anew").ClickAsync();
        await SaysAsync(Page.Locator("#notice"), "Everything has begun anew.");
        Assert.Empty(Simulator.Messages);
    }
}
