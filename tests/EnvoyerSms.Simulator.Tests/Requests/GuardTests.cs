using System.Net;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>Who is answered: this machine's programs and the server's own pages.</summary>
public sealed class GuardTests : ServerTest
{
    protected override ServerSettings Settings => base.Settings with { HostNames = ["sms.test"] };

    private string Own => Server.PagesAddress.ToString().TrimEnd('/');

    [Theory]
    [InlineData("evil.example", "/")]
    [InlineData("evil.example:80", "/api/account/status?login=a&password=b")]
    [InlineData("127.0.0.1.evil.example", "/_simulator/events")]
    [InlineData("localhost.evil.example", "/assets/simulator.js")]
    public async Task Another_name_is_refused_everywhere(string host, string address)
    {
        var (status, text) = await AskAsync(HttpMethod.Get, address, ("Host", host));
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.StartsWith("Refused: the Host header", text, StringComparison.Ordinal);
        Assert.Empty(Simulator.Requests);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:81")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:5000")]
    [InlineData("sms.test")]
    public async Task A_name_of_this_machine_is_taken(string host) =>
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(HttpMethod.Get, "/", ("Host", host))).Status);

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    public async Task A_page_of_another_site_is_refused(string origin)
    {
        foreach (
            var address in new[]
            {
                "/",
                "/api/account/status?login=a&password=b",
                "/_simulator/reset",
                "/clock/advance",
            }
        )
        {
            var (status, _) = await AskAsync(HttpMethod.Post, address, ("Origin", origin));
            Assert.Equal(HttpStatusCode.Forbidden, status);
        }
        Assert.Empty(Simulator.Requests);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task What_another_site_asks_a_browser_to_load_is_refused(string site)
    {
        foreach (
            var address in new[]
            {
                "/",
                "/api/account/status?login=a&password=b",
                "/_simulator/events",
                "/_simulator/messages",
            }
        )
        {
            var (status, _) = await AskAsync(
                HttpMethod.Get,
                address,
                ("Sec-Fetch-Site", site),
                ("Sec-Fetch-Mode", "no-cors"),
                ("Sec-Fetch-Dest", "image")
            );
            Assert.Equal(HttpStatusCode.Forbidden, status);
        }
        Assert.Empty(Simulator.Requests);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/requests", HttpStatusCode.OK)]
    [InlineData("/api/account/status?login=a&password=b", HttpStatusCode.Forbidden)]
    [InlineData("/_simulator/messages", HttpStatusCode.Forbidden)]
    public async Task A_link_of_another_site_leads_to_pages_only(string address, HttpStatusCode expected)
    {
        var (status, _) = await AskAsync(
            HttpMethod.Get,
            address,
            ("Sec-Fetch-Site", "cross-site"),
            ("Sec-Fetch-Mode", "navigate"),
            ("Sec-Fetch-Dest", "document")
        );
        Assert.Equal(expected, status);
    }

    [Fact]
    public async Task Its_own_pages_are_taken()
    {
        var (status, _) = await AskAsync(
            HttpMethod.Post,
            "/faults/clear",
            ("Origin", Own),
            ("Sec-Fetch-Site", "same-origin")
        );
        Assert.Equal(HttpStatusCode.SeeOther, status);
    }

    [Fact]
    public async Task Every_answer_says_what_a_browser_may_do_with_it()
    {
        foreach (var address in new[] { "/", "/assets/simulator.css", "/api/nowhere", "/nowhere" })
        {
            using var response = await Http.GetAsync(At(address), Cancellation);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    private async Task<(HttpStatusCode Status, string Text)> AskAsync(
        HttpMethod method,
        string address,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, At(address));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        return (
            response.StatusCode,
            response.StatusCode == HttpStatusCode.OK ? "" : await response.Content.ReadAsStringAsync(Cancellation)
        );
    }
}
