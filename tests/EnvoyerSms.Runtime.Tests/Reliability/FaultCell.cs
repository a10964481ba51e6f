using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Transport;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>One call on one kind of connection, under one handler, that goes one way.</summary>
internal sealed record FaultCell(Breakage Breakage, ConnectionState State, ApiMethod Method, UserHandler Handler)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

#if NETFRAMEWORK
    // mono never ends a read that begins while another thread closes its connection. So the client gets the time to begin it.
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(100);
#else
    private static readonly TimeSpan Settling = TimeSpan.Zero;
#endif

    public override string ToString() =>
        $"{Method} on a connection that is {State}, under {Handler.Name}, where the server {Breakage.Name}";

    /// <summary>Makes the call with our transport.</summary>
    public async Task<FaultOutcome> RunAsync(CancellationToken cancel)
    {
        var clock = new FakeTimeProvider();
        await using var server = Server();
        using var http = new HttpClient(Handler.Create()) { Timeout = Timeout.InfiniteTimeSpan };
        using var client = new ApiTransport(
            ShopApi.Definition,
            http,
            ShopClients.Options(
                server.Address,
                options =>
                {
                    (options.Method, options.MaxResponseBytes, options.TimeProvider) = (Chosen, 64 * 1024, clock);
                    Handler.Configure?.Invoke(options);
                }
            )
        );
        if (State != ConnectionState.Fresh)
        {
            await client.SendAsync(ShopApi.Last, ApiNoRequest.Value, cancel);
            await State.ReachedAsync(server);
        }
        server.Requests.Clear();

        var call = Verdicts.OfAsync(client, cancel, operation: Operation);
        if (Breakage.Hangs)
        {
            await Task.WhenAny(call, server.Hanging.Task);
            await Task.Delay(Settling, cancel);
            clock.Advance(TimeSpan.FromMinutes(1));
        }
        return await EndAsync(server, (await call.WaitAsync(Patience, cancel)).Verdict);
    }

    /// <summary>Makes the call as it is mostly made, to show what would happen without us.</summary>
    public async Task<FaultOutcome> RunPlainAsync(CancellationToken cancel)
    {
        await using var server = Server();
        using var http = new HttpClient(Handler.CreatePlain());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        if (State != ConnectionState.Fresh)
        {
            await PlainClient.SendAsync(http, server.Address, "order/last", Method, cancel);
            await State.ReachedAsync(server);
        }
        server.Requests.Clear();

        var call = PlainClient.SendAsync(http, server.Address, "order/place", Method, stop.Token);
        if (Breakage.Hangs)
        {
            await Task.WhenAny(call, server.Hanging.Task);
            await Task.WhenAny(call, Task.Delay(Settling + (Handler.AttemptTimeout * 2), cancel));
            await stop.CancelAsync();
        }
        if (await Task.WhenAny(call, Task.Delay(Patience, cancel)) != call)
            throw new TimeoutException($"{this}: the call without us does not end.");
        return await EndAsync(server, await call);
    }

    // What no option can choose is the operation's own.
    private ApiMethod Chosen => Method is ApiMethod.Post or ApiMethod.Get ? Method : ApiMethod.Post;

    private ApiOperation<OrderRequest, Order> Operation => Method == Chosen ? ShopApi.Place : ShopApi.PlaceBy(Method);

    private RawServer Server() => new(State.Before(Breakage.Script));

    // Counted when all connections are closed, so that nothing comes later.
    private static async Task<FaultOutcome> EndAsync(RawServer server, Verdict verdict)
    {
        await server.EndAsync();
        // A redirect that turns what was sent into a GET of another address carries no order with it.
        var requests = server.Requests.Where(static request =>
            request.Method != "GET" || !request.Target.Contains("again", StringComparison.Ordinal)
        );
        return new FaultOutcome(verdict, requests.Count(), server.Partial);
    }
}

/// <param name="Verdict">What the caller was told.</param>
/// <param name="Requests">How many whole requests came to the server.</param>
/// <param name="Partial">How many came in part.</param>
internal sealed record FaultOutcome(Verdict Verdict, int Requests, int Partial);
