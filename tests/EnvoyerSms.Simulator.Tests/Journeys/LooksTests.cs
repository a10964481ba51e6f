using EnvoyerSms.Simulator.Worlds;
using EnvoyerSms.Testing;
using Microsoft.Playwright;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>Every page of a full world: for readers of all kinds, in both languages, narrow and wide, light and dark.</summary>
/// <remarks>With PICTURES set to a folder, a picture of each is written there, to be looked at.</remarks>
public sealed class LooksTests(Chromium chromium) : ServerTest
{
    private static readonly string[] Places =
    [
        "/",
        "/?seen=881",
        "/?q=nothing%20is:lost",
        "/messages/882",
        "/messages/880",
        "/messages/884",
        "/phones/33633333333",
        "/accounts",
        "/clock",
        "/faults?done=bad-fault",
        "/requests",
        "/requests/7",
        "/operations",
        "/operations/SendMessage",
        "/reference/errors",
        "/reference/error-TooManyRecipients",
        "/nowhere",
    ];

    protected override SimulatorOptions Options =>
        new()
        {
            TimeProvider = Time,
            MaxKept = 1_000,
            DeliveryDelay = TimeSpan.FromSeconds(5),
        };

    protected override ServerSettings Settings => new() { Kept = 1_000, Scenario = new Demo() };

    [Theory]
    [InlineData("en-GB", 1280, ColorScheme.Light)]
    [InlineData("fr-FR", 375, ColorScheme.Dark)]
    public async Task Nothing_stands_in_a_reader_s_way(string language, int width, ColorScheme scheme)
    {
        Simulator.Next(2).Answer(503);
        Simulator
            .WithProbability(0.25, seed: 7)
            .When(SimulatedOperation.SendMessage, "33600000001")
            .DisconnectAfterWork();
        await using var context = await chromium
            .Require()
            .NewContextAsync(
                new BrowserNewContextOptions
                {
                    BaseURL = Server.PagesAddress.ToString(),
                    Locale = language,
                    ColorScheme = scheme,
                    ViewportSize = new ViewportSize { Width = width, Height = 800 },
                }
            );
        var page = await context.NewPageAsync();
        var found = new List<string>();
        foreach (var place in Places)
        {
            await page.GotoAsync(place);
            found.AddRange(await Looks.FaultsAsync(page, place));
            await Looks.PictureAsync(
                page,
                $"{place.Trim('/').Replace('/', '-').Split('?', '%')[0]}-{Array.IndexOf(Places, place)}-{language[..2]}-{width}-{scheme}"
            );
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
