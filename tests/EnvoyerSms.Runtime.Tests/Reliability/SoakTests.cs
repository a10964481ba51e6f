using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;

namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>After many calls that went wrong, nothing is left of them: no socket, no memory, no timer.</summary>
[Collection(nameof(SoakTests))]
[CollectionDefinition(nameof(SoakTests), DisableParallelization = true)]
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Workers = 8;
    private const int Rounds = 3;
    private const int Few = 2_000;
    private const int Many = 100_000 / Rounds;

    /// <summary>What one call may leave: less than the smallest object of its own that could be forgotten.</summary>
    private const int BytesPerCall = 100;

    private static int Calls => Environment.GetEnvironmentVariable("CI") == "true" ? Many : Few;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_left()
    {
        await using var server = new RawServer(MisbehaveAsync);
        using var client = ShopClients.Own(server.Address, options => options.MaxResponseBytes = 64 * 1024);
        using var nobody = ShopClients.Own(ClosedPort());
        // One token for all calls, as a service has for its life: what a call registers there must go with it.
        using var service = new CancellationTokenSource();

        await CallAsync(client, nobody, Few, service.Token);
        var footprints = new List<Footprint> { await Footprint.TakeAsync(server) };
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await CallAsync(client, nobody, Calls, service.Token);
            output.WriteLine($"{Calls} calls in {watch.Elapsed.TotalSeconds:0.0} s");
            footprints.Add(await Footprint.TakeAsync(server));
        }

        // A leak grows in every round; pools, threads and what the other tests left behind move now and then.
        var growth = footprints.Zip(footprints.Skip(1), (before, after) => after - before).ToArray();
        output.WriteLine(string.Join(Environment.NewLine, footprints.Concat(growth)));
        Assert.InRange(growth.Min(round => round.Handles), int.MinValue, 20);
        Assert.InRange(growth.Min(round => round.Bytes), long.MinValue, Calls * BytesPerCall);
        Assert.InRange(growth.Min(round => round.Timers), long.MinValue, 10);
    }

    private static Task CallAsync(ApiTransport client, ApiTransport nobody, int calls, CancellationToken service) =>
        Parallel.ForAsync(
            0,
            calls,
            new ParallelOptions { MaxDegreeOfParallelism = Workers, CancellationToken = Cancel },
            async (number, _) =>
            {
                using var stop = CancellationTokenSource.CreateLinkedTokenSource(service);
                try
                {
                    var call = (number % 10 == 0 ? nobody : client).SendAsync(
                        ShopApi.Place,
                        ShopClients.Request,
                        number % 10 == 1 ? stop.Token : service
                    );
                    if (number % 10 == 1)
                        await stop.CancelAsync();
                    await call;
                }
                catch (Exception expected) when (expected is ApiException or ApiCanceledException)
                {
                    // What this is about is what they leave behind.
                }
            }
        );

    // Resets, as ports that end in good order stay taken for a minute, and there are not as many as calls.
    private static async Task MisbehaveAsync(RawConnection connection)
    {
        switch (connection.Number % 5)
        {
            case 0:
                await connection.BegunAsync();
                break;
            case 1:
                await connection.ReadRequestAsync();
                break;
            case 2:
                await connection.ReadRequestAsync();
                await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<shop><state>ok</state>");
                break;
            case 3:
                await connection.ReadRequestAsync();
                await connection.AnswerAsync("200 OK", new string(' ', 70_000));
                break;
            default:
                await connection.ReadRequestAsync();
                await connection.AnswerAsync("500 Oops", "<html/>");
                await connection.ReadRequestAsync();
                break;
        }
        connection.Reset();
    }

    private static Uri ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }

    private sealed record Footprint(int Handles, long Bytes, long Timers)
    {
        public static Footprint operator -(Footprint left, Footprint right) =>
            new(left.Handles - right.Handles, left.Bytes - right.Bytes, left.Timers - right.Timers);

        public static async Task<Footprint> TakeAsync(RawServer server)
        {
            // The queue of requests is the test's own.
            server.Requests.Clear();
            var least = new Footprint(int.MaxValue, long.MaxValue, long.MaxValue);
            // What is being tidied up takes its time, and looks like a leak meanwhile.
            for (var i = 0; i < 10; i++)
            {
                await Task.Delay(200, Cancel);
                GC.Collect();
                GC.WaitForPendingFinalizers();
                using var self = Process.GetCurrentProcess();
                least = new Footprint(
                    Math.Min(least.Handles, self.HandleCount),
                    Math.Min(least.Bytes, GC.GetTotalMemory(forceFullCollection: true)),
                    Math.Min(least.Timers, Timer.ActiveCount)
                );
            }
            return least;
        }
    }
}
