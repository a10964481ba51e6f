using System.Diagnostics;
using System.Reflection;
using Microsoft.Playwright;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>The pages that <c>apicontract docs</c> writes: for readers of all kinds, in both languages, narrow and wide, light and dark.</summary>
public sealed class SiteLooksTests(Chromium chromium) : IDisposable
{
    // One of each kind.
    private static readonly string[] Places =
    [
        "index.html",
        "operations.html",
        "operation-SendMessage.html",
        "types.html",
        "error-TooManyRecipients.html",
        "authentication.html",
        "versions.html",
    ];

    private static readonly (string Language, int Width, ColorScheme Scheme)[] Readers =
    [
        ("en", 1280, ColorScheme.Light),
        ("fr", 375, ColorScheme.Dark),
    ];

    // The same pages otherwise, to be looked at.
    private static readonly (string Language, int Width, ColorScheme Scheme)[] Others =
    [
        ("en", 375, ColorScheme.Light),
        ("fr", 1280, ColorScheme.Dark),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("reference").FullName;

    [Fact]
    public async Task Nothing_stands_in_a_reader_s_way()
    {
        var browser = chromium.Require();
        await WriteAsync();
        foreach (var (language, width, scheme) in Looks.HasPictures ? Readers.Concat(Others) : Readers)
        {
            await using var context = await browser.NewContextAsync(
                new BrowserNewContextOptions
                {
                    ColorScheme = scheme,
                    ViewportSize = new ViewportSize { Width = width, Height = 800 },
                }
            );
            var page = await context.NewPageAsync();
            var found = new List<string>();
            foreach (var place in Places.Select(place => $"{language}/{place}").Prepend("index.html"))
            {
                await page.GotoAsync(new Uri(Path.Combine(_folder, place)).AbsoluteUri);
                found.AddRange(await Looks.FaultsAsync(page, place));
                await Looks.PictureAsync(page, $"site-{place.Replace('/', '-')}-{width}-{scheme}");
            }
            Assert.True(found.Count == 0, string.Join('\n', found));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // By the command itself, as its users do.
    private async Task WriteAsync()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (
            var argument in (string[])
                [Metadata("Tool"), "docs", Metadata("Contract"), "--format", "html", "--out", _folder]
        )
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process
            .WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(Eventually.Bound, TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (process.ExitCode, await error));
    }

    private static string Metadata(string key) =>
        typeof(SiteLooksTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == key)
            .Value!;
}
