using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>A page of another site on the same machine, which can name the simulator but must not reach it.</summary>
public sealed class OtherSiteJourneys(Chromium chromium) : PageTest(chromium)
{
    private const string Send = "api/message/send?login=a&password=b&text=x&recipients=33600000001&sendername=Abc";

    protected override bool MayComplain => true;

    [Fact]
    public async Task Neither_an_image_nor_a_form_sends_and_no_stream_is_heard()
    {
        await using var site = await StartAsync(
            $"""
            <!DOCTYPE html><title>Other</title>
            <img src="{Server.PagesAddress}{Send}">
            <form method="post" action="{Server.BaseAddress}message/send"><button>Win</button></form>
            <form method="post" action="{Server.PagesAddress}reset"><button>Reset</button></form>
            <a href="{Server.PagesAddress}">Look</a>
            <script>
              new EventSource("{Server.PagesAddress}_simulator/events").onopen = () => (document.title = "heard");
            </script>
            """
        );
        await OpenAsync(site.Urls.Single());
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Empty(Simulator.Requests);
        Assert.Equal("Other", await Page.TitleAsync());

        await Button("Win").ClickAsync();
        await SeesAsync(Page.GetByText("Refused: the request comes from a page of another site."));
        await Page.GoBackAsync();
        var time = Simulator.TimeProvider.GetUtcNow();
        await Button("Reset").ClickAsync();
        await SeesAsync(Page.GetByText("Refused: the request comes from a page of another site."));
        Assert.Equal(time, Simulator.TimeProvider.GetUtcNow());
        Assert.Empty(Simulator.Requests);

        // Who follows a link looks at a page, which nobody minds.
        await Page.GoBackAsync();
        await Link("Look").ClickAsync();
        await SeesAsync(Page.GetByText("Nothing has arrived yet"));
    }

    private static async Task<WebApplication> StartAsync(string page)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.Run(context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync(page);
        });
        await site.StartAsync(Cancellation);
        return site;
    }
}
