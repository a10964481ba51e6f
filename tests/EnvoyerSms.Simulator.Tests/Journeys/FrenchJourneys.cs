using Microsoft.Playwright;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>In French, on a narrow phone, in the dark.</summary>
public sealed class FrenchJourneys(Chromium chromium) : PageTest(chromium)
{
    protected override BrowserNewContextOptions Browsing =>
        new()
        {
            Locale = "fr-FR",
            ColorScheme = ColorScheme.Dark,
            ViewportSize = new ViewportSize { Width = 375, Height = 740 },
        };

    [Fact]
    public async Task A_message_is_answered_in_french()
    {
        await SendAsync(more: ("responsestatusid", "1"));
        await OpenAsync("/");
        await Assertions.Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        await Page.Locator(".row").ClickAsync();
        await Page.GetByLabel("Répondre en tant que destinataire").FillAsync("D’accord");
        await Button("Répondre").ClickAsync();
        await SaysAsync(Page.Locator("#notice"), "La réponse est arrivée.");
        await SaysAsync(Page.Locator("dl"), "7 unités, 1 segment");
        await SendAsync();
        await SendAsync();
        await OpenAsync("/?seen=879");
        await SeesAsync(Link("2 nouveaux messages, les afficher"));
    }
}
