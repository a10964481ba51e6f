using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using EnvoyerSms.Simulator.Worlds;
using EnvoyerSms.Testing;
using Microsoft.Playwright;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>Every page of a full world: for readers of all kinds, in both languages, narrow and wide, light and dark.</summary>
/// <remarks>With PICTURES set to a folder, a picture of each is written there, to be looked at.</remarks>
public sealed class LooksTests(Chromium chromium) : ServerTest
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

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
        "/nowhere",
    ];

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PICTURES");

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
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            if (overflow > 0)
                found.Add($"{place} is {overflow} pixels wider than its window.");
            var axe = await page.RunAxe(Rules);
            found.AddRange(
                axe.Violations.Select(broken =>
                    $"{place}: {broken.Id}, {broken.Help}: {string.Join(" | ", broken.Nodes.Select(node => node.Html))}"
                )
            );
            if (Pictures is { } folder)
            {
                var name =
                    $"{place.Trim('/').Replace('/', '-').Split('?', '%')[0]}-{Array.IndexOf(Places, place)}-{language[..2]}-{width}-{scheme}.png";
                await page.ScreenshotAsync(
                    new PageScreenshotOptions { Path = Path.Combine(folder, name), FullPage = true }
                );
            }
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
