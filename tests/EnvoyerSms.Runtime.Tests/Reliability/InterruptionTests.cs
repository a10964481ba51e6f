using System.Text;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using EnvoyerSms.Runtime.Tests.Wire;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>The caller cancels, or time runs out, at each place where a call waits.</summary>
[Collection(nameof(AllocationTests))]
public sealed class InterruptionTests(ITestOutputHelper output)
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Length: 55\r\n\r\n";

    private static readonly byte[] Response = Encoding.ASCII.GetBytes(Head + ShopResponses.Ok);

    // What of the response must have come for its id to be known.
    private static readonly int Named =
        Head.Length + ShopResponses.Ok.IndexOf("</id>", StringComparison.Ordinal) + "</id>".Length;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ApiMethod.Post, false)]
    [InlineData(ApiMethod.Post, true)]
    [InlineData(ApiMethod.Get, false)]
    [InlineData(ApiMethod.Get, true)]
    public async Task At_each_place(ApiMethod method, bool timesOut)
    {
        var whole = new Steps(stopAt: 0);
        await RunAsync(method, whole, timesOut);
        // To connect, to write, to read each byte, and before and behind the network.
        Assert.InRange(whole.Passed.Count, 5 + Response.Length, 10 + Response.Length);

        for (var place = 1; place <= whole.Passed.Count; place++)
        {
            var steps = new Steps(place);
            var (outcome, resourceId) = await RunAsync(method, steps, timesOut);
            // What follows is the HTTP stack's tidying up.
            var passed = steps.Passed.Take(place).ToList();
            var what = $"at place {place}, {passed[^1]}";
            // Below handlers that are not ours, only an exception that proves that there was no connection makes a GET unsent.
            var mayHaveLeft = method == ApiMethod.Get || passed.Contains("before a write");
            Assert.True(outcome == (mayHaveLeft ? ApiOutcome.Unknown : ApiOutcome.NotSent), $"{outcome} {what}");
            // The read at which the call waits brings nothing.
            var read = passed.Count(static step => step == "before a read") - 1;
            var isNamed = read >= Named && passed[^1] == "before a read";
            Assert.True(resourceId == (isNamed ? "7" : null), $"the resource id is {resourceId ?? "none"} {what}");
        }
        output.WriteLine($"{whole.Passed.Count} places");
    }

    private static async Task<(ApiOutcome? Outcome, string? ResourceId)> RunAsync(
        ApiMethod method,
        Steps steps,
        bool timesOut
    )
    {
        using var watch = new PoolWatch();
        var clock = new FakeTimeProvider();
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        StepWire? wire = null;
        using var network = new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancel) =>
            {
                await steps.WaitAsync("to connect", cancel);
                return wire = new StepWire(Response, steps);
            },
        };
        await using var rateLimit = new ApiWindowRateLimiter(10, TimeSpan.FromHours(1), TimeSpan.Zero, clock);
        (ApiOutcome?, string?) told;
        int used;
        using (
            var client = ShopClients.Over(
                new StepHandler(network, steps),
                new Uri("http://localhost/"),
                options => (options.Method, options.TimeProvider, options.RateLimiter) = (method, clock, rateLimit)
            )
        )
        {
            var call = client.SendAsync(ShopApi.Place, ShopClients.Request, source.Token);
            await Task.WhenAny(call, steps.Reached);
            if (timesOut)
                clock.Advance(TimeSpan.FromSeconds(31));
            else
                await source.CancelAsync();
            await Eventually.TrueAsync(
                () => call.IsCompleted,
                what: $"the call ends at place {steps.Passed.Count}, {steps.Passed[^1]}"
            );
            told = await ToldAsync(call, timesOut);
            used = (await client.GetRateLimitAsync(Cancel)).Used;
            if (told.Item1 is not null && wire is not null)
                // What the HTTP stack tidies up, it does when it gets to it.
                await Eventually.TrueAsync(
                    () => wire.IsClosed || wire.IsDrained,
                    what: $"the connection is closed at place {steps.Passed.Count}, {steps.Passed[^1]}"
                );
        }
        await Eventually.TrueAsync(() => watch.IsEven, what: "every buffer came back");
        // What never left takes nothing from the window.
        Assert.Equal(told.Item1 == ApiOutcome.NotSent ? 0 : 1, used);
        return told;
    }

    private static async Task<(ApiOutcome?, string?)> ToldAsync(Task<Order> call, bool timesOut)
    {
        try
        {
            Assert.Equal(7, (await call).Id);
            return (null, null);
        }
        catch (ApiCanceledException canceled) when (!timesOut)
        {
            return (canceled.Outcome, canceled.ResourceId);
        }
        catch (ApiTransportException failure) when (timesOut && failure.IsTimeout)
        {
            return (failure.Outcome, failure.ResourceId);
        }
    }
}
