using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>What stands in a reader's way on a page, and a picture of it where PICTURES names a folder.</summary>
internal static class Looks
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        },
    };

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PICTURES");

    public static bool HasPictures => Pictures is not null;

    /// <summary>What axe finds, and whether the page is wider than its window.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, string place)
    {
        var found = new List<string>();
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        if (overflow > 0)
            found.Add($"{place} is {overflow} pixels wider than its window.");
        var axe = await page.RunAxe(Rules);
        found.AddRange(
            axe.Violations.Select(broken =>
                $"{place}: {broken.Id}, {broken.Help}: {string.Join(" | ", broken.Nodes.Select(node => node.Html))}"
            )
        );
        return found;
    }

    public static async Task PictureAsync(IPage page, string name)
    {
        if (Pictures is { } folder)
            await page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), FullPage = true }
            );
    }
}
