using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EnvoyerSms.Simulator.Tests;

public sealed partial class KeyboardJourneys(Chromium chromium) : PageTest(chromium)
{
    private const int MaxTabs = 60;

    [Fact]
    public async Task A_message_is_found_opened_and_answered_without_a_mouse()
    {
        await SendAsync("Please confirm", more: ("responsestatusid", "1"));
        await OpenAsync("/");

        await Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Link("Skip to the content")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
        await TabToAsync(Page.GetByLabel("Search"));
        await Page.Keyboard.TypeAsync("confirm");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page).ToHaveURLAsync(Found());

        await TabToAsync(Page.Locator(".row"));
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page).ToHaveURLAsync(Message());
        await TabToAsync(Page.GetByLabel("Answer as the recipient"));
        await Page.Keyboard.TypeAsync("OK");
        await Page.Keyboard.PressAsync("Enter");
        await SaysAsync(Page.Locator(".bubble.mine"), "OK");

        await TabToAsync(Button("Fail at 33600000001"));
        await Page.Keyboard.PressAsync("Space");
        await SaysAsync(Page.Locator("#state"), "Not delivered");
    }

    [GeneratedRegex(@"/\?q=confirm$")]
    private static partial Regex Found();

    [GeneratedRegex("/messages/879$")]
    private static partial Regex Message();

    private async Task TabToAsync(ILocator target)
    {
        for (var i = 0; i < MaxTabs; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
        }
        Assert.Fail("It cannot be reached by the keyboard.");
    }
}
