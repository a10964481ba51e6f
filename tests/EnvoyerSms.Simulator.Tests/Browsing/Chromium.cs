using EnvoyerSms.Simulator.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace EnvoyerSms.Simulator.Tests;

/// <summary>The one browser process of the run: Debian's, which the machine has or the tests are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is not { } path)
            return;
        // As patient as all tests: the machine may do much else.
        Assertions.SetDefaultExpectTimeout((float)Eventually.Bound.TotalMilliseconds / 2);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--disable-dev-shm-usage"] }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Where it could have been installed, that it was not is a failure.</summary>
    public IBrowser Require()
    {
        if (_browser is not null)
            return _browser;
        const string Missing = "chromium is missing: apt-get install --no-install-recommends chromium brings it.";
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true" && Environment.UserName == "root", Missing);
        Assert.Skip(Missing);
        throw new InvalidOperationException(Missing);
    }
}
