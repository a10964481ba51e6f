using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>Whatever goes wrong, the server gets a call with an effect once at most, and the caller learns that the outcome is unknown.</summary>
public sealed class OneRequestTests
{
    private static readonly Dictionary<string, Func<HttpMessageHandler>> Handlers = new()
    {
        ["the framework's defaults"] = () => new SocketsHttpHandler(),
        ["a retrying handler"] = () => new RetryHandler(new SocketsHttpHandler()),
        ["a buffering, retrying handler"] = () => new BufferingRetryHandler(new SocketsHttpHandler()),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, ApiMethod> Faults
    {
        get
        {
            var data = new TheoryData<string, ApiMethod>();
            foreach (var fault in Fault.All.Keys)
            {
                data.Add(fault, ApiMethod.Post);
                data.Add(fault, ApiMethod.Get);
            }
            return data;
        }
    }

    public static TheoryData<string, string, ApiMethod> FaultsUnderHandlers
    {
        get
        {
            var data = new TheoryData<string, string, ApiMethod>();
            foreach (var handler in Handlers.Keys)
            {
                foreach (var (fault, method) in Faults.Select(row => row.Data))
                    data.Add(handler, fault, method);
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task A_fresh_connection(string fault, ApiMethod method)
    {
        await using var server = new RawServer(Fault.All[fault]);
        using var client = ShopClients.Own(server.Address, options => Small(options, method));

        var error = await FailAsync(client, ShopApi.Place);

        Assert.Equal(1, server.Count("order/place"));
        Assert.Equal((ApiOutcome.Unknown, false), (error.Outcome, error.IsSafeToRetry));
        Assert.Equal("PlaceOrder", error.Operation);
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task A_pooled_connection(string fault, ApiMethod method)
    {
        await using var server = new RawServer(async connection =>
        {
            // The first request of every connection is answered: the client keeps the connection for the next.
            var request = await connection.ReadRequestAsync();
            if (request!.Target.Contains("last", StringComparison.Ordinal))
                await connection.AnswerAsync("200 OK", ShopReplies.Ok);
            await Fault.All[fault](connection);
        });
        using var client = ShopClients.Own(server.Address, options => Small(options, method));
        await client.SendAsync(ShopApi.Last, default, Cancel);

        var error = await FailAsync(client, ShopApi.Burn);

        Assert.Equal(1, server.Count("order/burn"));
        Assert.Equal((ApiOutcome.Unknown, false), (error.Outcome, error.IsSafeToRetry));
    }

    [Theory, MemberData(nameof(FaultsUnderHandlers))]
    public async Task Under_handlers_of_the_user(string handler, string fault, ApiMethod method)
    {
        await using var server = new RawServer(Fault.All[fault]);
        using var client = ShopClients.Over(Handlers[handler](), server.Address, options => Small(options, method));

        var error = await FailAsync(client, ShopApi.Place);

        // A redirect that turns a POST into a GET of another address carries no order with it.
        Assert.InRange(
            server.Requests.Count(request => !request.Target.Contains("again", StringComparison.Ordinal)),
            0,
            1
        );
        Assert.Equal((ApiOutcome.Unknown, false), (error.Outcome, error.IsSafeToRetry));
    }

    [Theory]
    [InlineData(ApiMethod.Post)]
    [InlineData(ApiMethod.Get)]
    public async Task A_hedging_handler_sends_one(ApiMethod method)
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopReplies.Ok));
        using var client = ShopClients.Over(
            new HedgingHandler(new SocketsHttpHandler()),
            server.Address,
            options => options.Method = method
        );
        try
        {
            await client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);
        }
        catch (ApiTransportException refused)
        {
            Assert.Equal(ApiOutcome.Unknown, refused.Outcome);
        }
        Assert.InRange(server.Count("order/place"), 0, 1);
    }

    [Fact]
    public async Task A_retrying_handler_may_repeat_what_only_reads()
    {
        var calls = 0;
        await using var server = new RawServer(async connection =>
        {
            while (await connection.ReadRequestAsync() is not null)
            {
                if (Interlocked.Increment(ref calls) < 3)
                    await connection.AnswerAsync("503 Service Unavailable", "");
                else
                    await connection.AnswerAsync("200 OK", ShopReplies.Ok);
            }
        });
        using var client = ShopClients.Over(new RetryHandler(new SocketsHttpHandler()), server.Address);

        Assert.Equal(7, (await client.SendAsync(ShopApi.Find, ShopClients.Request, Cancel)).Id);
        Assert.Equal(3, server.Count("order/find"));
    }

    [Fact]
    public async Task A_second_use_of_the_body_is_named()
    {
        await using var server = new RawServer(Fault.Close);
        using var client = ShopClients.Over(new RetryHandler(new SocketsHttpHandler()), server.Address);

        var error = await FailAsync(client, ShopApi.Place);

        Assert.Contains("a handler read or repeated the body", error.Message, StringComparison.Ordinal);
    }

    private static void Small(ShopOptions options, ApiMethod method)
    {
        options.Method = method;
        options.MaxResponseBytes = 64 * 1024;
    }

    private static async Task<ApiException> FailAsync(
        ApiTransport client,
        ApiOperation<OrderRequest, Order> operation
    ) => await Assert.ThrowsAnyAsync<ApiException>(() => client.SendAsync(operation, ShopClients.Request, Cancel));
}
