using System.Diagnostics;
using System.Net;
using System.Text;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator.Tests;

/// <summary>Ten thousand messages, of which a thousand are kept unless it is asked for more; and fifty browsers at once.</summary>
public sealed class ManyTests : ServerTest
{
    private const int Sent = 10_000;

    private static readonly SimulatorAccount Large = new(1, "LARGE", 100_000, RequestLimit: 1_000_000);

    protected override SimulatorOptions Options =>
        new()
        {
            TimeProvider = Time,
            MaxKept = 1_000,
            Accounts = [Large],
        };

    [Fact]
    public async Task A_thousand_are_kept_and_all_are_counted()
    {
        await FillAsync(Simulator);
        Assert.Equal(1_000, Simulator.Messages.Count);
        Assert.Equal(1_000, Simulator.Requests.Count);
        var page = await Http.GetStringAsync(At("/"), Cancellation);
        Assert.Equal(50, page.Split("<li>").Length - 1);
        Assert.Contains("The last 1,000 messages", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Http.GetAsync(At("/messages/879"), Cancellation)).StatusCode);

        var counts = await Http.GetStringAsync(At("/_simulator/counts?number=33600000001"), Cancellation);
        Assert.Contains("\"messages\": 10000", counts, StringComparison.Ordinal);
        Assert.Contains("\"SendMessage\": 10000", counts, StringComparison.Ordinal);
        Assert.Contains("\"messagesToNumber\": 10000", counts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_all_are_kept_pages_are_still_quick()
    {
        var all = new EnvoyerSmsSimulator(new SimulatorOptions { Accounts = [Large], MaxKept = Sent });
        await FillAsync(all);
        await using var server = await SimulatorServer.StartAsync(all, cancellationToken: Cancellation);
        using var http = new HttpClient { BaseAddress = server.PagesAddress };
        await http.GetStringAsync(At("/"), Cancellation);
        var passed = Stopwatch.StartNew();
        var found = await http.GetStringAsync(At("/?q=nothing"), Cancellation);
        Assert.Contains("No message matches.", found, StringComparison.Ordinal);
        Assert.True(passed.Elapsed < TimeSpan.FromSeconds(5), $"It took {passed.Elapsed}.");
    }

    [Fact]
    public async Task What_is_kept_of_a_request_is_bounded_too()
    {
        using var form = new StringContent(
            $"login=a&password=geheim&text={new string('a', 1_000_000)}&password=geheim",
            Encoding.UTF8,
            "application/x-www-form-urlencoded"
        );
        using var response = await Http.PostAsync(At("/api/message/send"), form, Cancellation);
        var kept = Simulator.Requests[^1];
        Assert.True(kept.RawBody.Length < 40_000);
        Assert.True(kept.Form.Values.Sum(value => value.Length) < 40_000);
        Assert.DoesNotContain("geheim", kept.RawBody, StringComparison.Ordinal);
        Assert.Equal(400, kept.Status);
    }

    [Fact]
    public async Task Of_a_body_that_is_no_form_the_whole_length_is_kept()
    {
        using var text = new StringContent(new string('a', 1_000_000), Encoding.UTF8, "text/plain");
        using var response = await Http.PostAsync(At("/api/message/send"), text, Cancellation);
        Assert.Equal("(1000000 characters that are no form)", Simulator.Requests[^1].RawBody);
    }

    [Fact]
    public async Task Fifty_listeners_hear_of_a_message_and_do_not_hold_the_server_up()
    {
        using var http = new HttpClient { BaseAddress = Server.PagesAddress };
        var streams = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ListenAsync(http)));
        foreach (var stream in streams)
            await NextAsync(stream);
        await SendAsync();
        foreach (var stream in streams)
            await NextAsync(stream);
        var passed = Stopwatch.StartNew();
        await Server.DisposeAsync();
        Assert.True(passed.Elapsed < TimeSpan.FromSeconds(10), $"To stop took {passed.Elapsed}.");
        Array.ForEach(streams, stream => stream.Dispose());
    }

    private static async Task<StreamReader> ListenAsync(HttpClient http) =>
        new(await http.GetStreamAsync(At("/_simulator/events"), Cancellation));

    private static async Task NextAsync(StreamReader stream)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        end.CancelAfter(Eventually.Bound);
        while (await stream.ReadLineAsync(end.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return;
        }
        Assert.Fail("The stream ended.");
    }

    private static async Task FillAsync(EnvoyerSmsSimulator simulator)
    {
        using var http = new HttpClient(simulator.CreateHandler()) { BaseAddress = simulator.BaseAddress };
        for (var i = 0; i < Sent; i++)
        {
            using var response = await http.GetAsync(
                At("message/send?login=a&password=b&text=Bonjour&recipients=33600000001&sendername=Abc"),
                Cancellation
            );
        }
    }
}
