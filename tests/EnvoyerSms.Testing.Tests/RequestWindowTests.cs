using System.Net;

namespace EnvoyerSms.Testing.Tests;

public sealed class RequestWindowTests : SimulatorTest
{
    [Fact]
    public async Task The_window_opens_with_the_first_request_and_lasts_sixty_minutes()
    {
        UseAccount(536);
        Time.Advance(TimeSpan.FromMinutes(45));
        await AssertTakenAsync(1);
        Time.Advance(TimeSpan.FromMinutes(59));
        await AssertTakenAsync(99);
        await AssertOverAsync();

        // The 99 requests of a minute ago do not matter: the window is fixed, not sliding.
        Time.Advance(TimeSpan.FromMinutes(1));
        await AssertTakenAsync(100);
        await AssertOverAsync();

        // Refused requests do not prolong it either.
        Time.Advance(TimeSpan.FromMinutes(60));
        await AssertTakenAsync(1);
    }

    [Fact]
    public async Task Each_account_has_its_own_window_and_limit()
    {
        UseAccount(536);
        await AssertTakenAsync(100);
        await AssertOverAsync();
        UseAccount(504);
        await AssertTakenAsync(200);
        await AssertOverAsync();
    }

    [Fact]
    public async Task What_is_refused_counts_and_what_is_unknown_does_not()
    {
        UseAccount(536);
        for (var i = 0; i < 100; i++)
            (await PostAsync("message/send", "text=Bonjour")).AssertRefused(
                2,
                "Missing parameters - Recipients are missing"
            );
        await AssertOverAsync();

        Http.DefaultRequestHeaders.Authorization = Basic($"{Login}:wrong:549");
        await GetAsync("account/status");
        UseAccount(549);
        await AssertTakenAsync(1);
    }

    [Fact]
    public async Task Over_the_limit_nothing_is_done()
    {
        Simulator.AddAccount(new SimulatorAccount(700, "SMALL", 10, RequestLimit: 1));
        UseAccount(700);
        await SendAsync();
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await PostAsync("message/send", "text=a&recipients=33600000001&sendername=Societe")).Status
        );
        Assert.Single(Simulator.Messages);
    }

    private async Task AssertTakenAsync(int count)
    {
        for (var i = 0; i < count; i++)
            Assert.Equal(HttpStatusCode.OK, (await GetAsync("account/status")).Status);
    }

    private async Task AssertOverAsync() =>
        Assert.Equal(new HttpResponseText(HttpStatusCode.BadRequest, ""), await GetAsync("account/status"));
}
