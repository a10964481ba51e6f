using Microsoft.Playwright;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>A page of the server in a real browser. Whatever it says on its console is a failure.</summary>
public abstract class PageTest(Chromium chromium) : ServerTest
{
    private readonly List<string> _complaints = [];
    private IBrowserContext? _context;

    protected IPage Page { get; private set; } = null!;

    protected virtual BrowserNewContextOptions Browsing => new() { Locale = "en-GB" };

    /// <summary>Where the network is broken on purpose, the browser says so.</summary>
    protected virtual bool MayComplain => false;

    public override async ValueTask InitializeAsync()
    {
        var browser = chromium.Require();
        await base.InitializeAsync();
        var options = Browsing;
        options.BaseURL = Server.PagesAddress.ToString();
        _context = await browser.NewContextAsync(options);
        Page = await _context.NewPageAsync();
        Page.PageError += (_, error) => _complaints.Add(error);
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
    }

    public override async ValueTask DisposeAsync()
    {
        if (_context is not null)
        {
            await _context.CloseAsync();
            await base.DisposeAsync();
        }
        if (!MayComplain)
            Assert.Empty(_complaints);
        GC.SuppressFinalize(this);
    }

    protected Task OpenAsync(string address) => Page.GotoAsync(address);

    protected ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    protected ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    protected static Task SeesAsync(ILocator what) => Assertions.Expect(what).ToBeVisibleAsync();

    protected static Task SaysAsync(ILocator what, string text) => Assertions.Expect(what).ToContainTextAsync(text);
}
