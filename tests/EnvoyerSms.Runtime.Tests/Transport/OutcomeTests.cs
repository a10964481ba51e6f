using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Transport;

public sealed class OutcomeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static MatrixTheoryData<ApiMethod, ApiEffect> Calls =>
        new(
            [ApiMethod.Post, ApiMethod.Get],
            [ApiEffect.Unsafe, ApiEffect.Destructive, ApiEffect.Idempotent, ApiEffect.Read]
        );

    [Theory, MemberData(nameof(Calls))]
    public async Task Nobody_listens(ApiMethod method, ApiEffect effect)
    {
        // Bound, so that no server of another test can have its port, and not listening: connections are refused.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var address = new Uri($"http://{socket.LocalEndPoint}/");
        using var client = ShopClients.Own(address, options => options.Method = method);

        var error = await Assert.ThrowsAsync<ApiTransportException>(() => SendAsync(client, effect));

        Assert.Equal((ApiOutcome.NotSent, true, false), (error.Outcome, error.IsSafeToRetry, error.IsTimeout));
        Assert.EndsWith(
            $": {socket.LocalEndPoint} refused the connection. Nothing was sent.",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task No_such_host(ApiMethod method, ApiEffect effect)
    {
        using var client = ShopClients.Own(new Uri("https://nowhere.invalid/"), options => options.Method = method);
        var error = await Assert.ThrowsAsync<ApiTransportException>(() => SendAsync(client, effect));
        Assert.Equal((ApiOutcome.NotSent, true), (error.Outcome, error.IsSafeToRetry));
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task No_tls_on_the_other_side(ApiMethod method, ApiEffect effect)
    {
        await using var server = new RawServer(Fault.Close);
        var https = new UriBuilder(server.Address) { Scheme = "https" }.Uri;
        using var client = ShopClients.Own(
            https,
            options =>
            {
                options.Method = method;
                options.Timeout = TimeSpan.FromSeconds(1);
            }
        );
        var error = await Assert.ThrowsAsync<ApiTransportException>(() => SendAsync(client, effect));
        Assert.True(error.IsSafeToRetry);
        if (effect != ApiEffect.Read)
            Assert.Equal(ApiOutcome.NotSent, error.Outcome);
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task A_lost_reply_is_safe_to_retry_only_where_the_effect_allows(ApiMethod method, ApiEffect effect)
    {
        await using var server = new RawServer(Fault.Close);
        using var client = ShopClients.Own(server.Address, options => options.Method = method);
        var error = await Assert.ThrowsAsync<ApiTransportException>(() => SendAsync(client, effect));
        Assert.Equal(ApiOutcome.Unknown, error.Outcome);
        Assert.Equal(effect is ApiEffect.Idempotent or ApiEffect.Read, error.IsSafeToRetry);
        Assert.EndsWith(
            $": the connection to {server.Address.Authority} failed before a response came. The request may have reached the API.",
            error.Message,
            StringComparison.Ordinal
        );
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task Cancelled_before_the_call(ApiMethod method, ApiEffect effect)
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok));
        using var client = ShopClients.Own(server.Address, options => options.Method = method);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        var error = await Assert.ThrowsAsync<ApiCanceledException>(() => SendAsync(client, effect, cancelled.Token));

        Assert.Equal((ApiOutcome.NotSent, true), (error.Outcome, error.IsSafeToRetry));
        Assert.Equal(cancelled.Token, error.CancellationToken);
        Assert.Empty(server.Requests);
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task Cancelled_while_waiting_for_the_reply(ApiMethod method, ApiEffect effect)
    {
        await using var server = new RawServer(Hang);
        using var client = ShopClients.Own(server.Address, options => options.Method = method);
        using var cancelled = new CancellationTokenSource();

        var call = SendAsync(client, effect, cancelled.Token);
        await server.ReceivedAsync(1);
        await cancelled.CancelAsync();

        var error = await Assert.ThrowsAsync<ApiCanceledException>(() => call);
        Assert.True(call.IsCanceled);
        Assert.Equal(ApiOutcome.Unknown, error.Outcome);
        Assert.Equal(effect is ApiEffect.Idempotent or ApiEffect.Read, error.IsSafeToRetry);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Cancelled_while_reading_the_reply()
    {
        var inBody = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<shop>");
            inBody.SetResult();
            await Task.Delay(Timeout.Infinite, connection.Stop);
        });
        using var client = ShopClients.Own(server.Address);
        using var cancelled = new CancellationTokenSource();

        var call = SendAsync(client, ApiEffect.Unsafe, cancelled.Token);
        await inBody.Task;
        await cancelled.CancelAsync();

        Assert.Equal(ApiOutcome.Unknown, (await Assert.ThrowsAsync<ApiCanceledException>(() => call)).Outcome);
    }

    [Fact]
    public async Task Cancelled_while_the_body_is_sent()
    {
        var begun = new TaskCompletionSource();
        await using var server = new RawServer(async connection =>
        {
            await connection.BegunAsync();
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, connection.Stop);
        });
        using var client = ShopClients.Own(server.Address, options => options.Validation = ApiValidationMode.Off);
        using var cancelled = new CancellationTokenSource();

        // More than the buffers of both sides hold, so that sending cannot end.
        var call = client.SendAsync(ShopApi.Place, new OrderRequest(new string('x', 20_000_000)), cancelled.Token);
        await begun.Task;
        await cancelled.CancelAsync();

        Assert.Equal(ApiOutcome.Unknown, (await Assert.ThrowsAsync<ApiCanceledException>(() => call)).Outcome);
    }

    [Fact]
    public async Task Time_runs_out_while_waiting()
    {
        await using var server = new RawServer(Hang);
        using var client = ShopClients.Own(server.Address, Hasty);

        var watch = Stopwatch.StartNew();
        var error = await Assert.ThrowsAsync<ApiTransportException>(() => SendAsync(client, ApiEffect.Unsafe));

        Assert.Equal((true, ApiOutcome.Unknown, false), (error.IsTimeout, error.Outcome, error.IsSafeToRetry));
        Assert.Contains("no whole response came within 00:00:01", error.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(950), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Time_runs_out_in_a_body_that_drips()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n");
            while (true)
            {
                await connection.WriteAsync(" ");
                await Task.Delay(20, connection.Stop);
            }
        });
        using var client = ShopClients.Own(server.Address, Hasty);

        var error = await Assert.ThrowsAsync<ApiTransportException>(() => SendAsync(client, ApiEffect.Unsafe));

        Assert.Equal((true, ApiOutcome.Unknown), (error.IsTimeout, error.Outcome));
        Assert.Equal(HttpStatusCode.OK, error.StatusCode);
    }

    [Fact]
    public async Task Time_of_the_users_own_http_client_runs_out()
    {
        await using var server = new RawServer(Hang);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };
        using var client = new ApiTransport(ShopApi.Definition, http, ShopClients.Options(server.Address));
        var error = await Assert.ThrowsAsync<ApiTransportException>(() => SendAsync(client, ApiEffect.Unsafe));
        Assert.Equal((true, ApiOutcome.Unknown), (error.IsTimeout, error.Outcome));
    }

    [Fact]
    public async Task An_unlimited_body_is_left_off_at_the_limit()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true)
                await connection.WriteAsync("400\r\n" + new string(' ', 0x400) + "\r\n");
        });
        using var client = ShopClients.Own(server.Address);
        var error = await Assert.ThrowsAsync<ApiResponseException>(() => SendAsync(client, ApiEffect.Unsafe));
        Assert.Contains("MaxResponseBytes allows, 1,048,576 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_exactly_the_limit_is_read()
    {
        await using var server = new RawServer(Fault.Answer("200 OK", ShopResponses.Ok.PadRight(5000)));
        using var client = ShopClients.Own(server.Address, options => options.MaxResponseBytes = 5000);
        await SendAsync(client, ApiEffect.Unsafe);
        using var small = ShopClients.Own(server.Address, options => options.MaxResponseBytes = 4999);
        await Assert.ThrowsAsync<ApiResponseException>(() => SendAsync(small, ApiEffect.Unsafe));
    }

    [Fact]
    public async Task An_early_reply_does_not_disturb_a_body_still_being_sent()
    {
        await using var server = new RawServer(connection =>
            connection.AnswerAsync("400 Bad Request", ShopResponses.Fail(5, "Sold out"))
        );
        using var client = ShopClients.Own(server.Address, options => options.Validation = ApiValidationMode.Off);
        var big = new OrderRequest(new string('x', 20_000_000));
        var error = await Assert.ThrowsAnyAsync<ApiException>(() => client.SendAsync(ShopApi.Place, big, Cancel));
        Assert.NotEqual(ApiOutcome.NotSent, error.Outcome);
    }

    // Long enough for a busy machine to send the request first.
    private static void Hasty(ShopOptions options) => options.Timeout = TimeSpan.FromSeconds(1);

    private static async Task Hang(RawConnection connection)
    {
        await connection.ReadRequestAsync();
        await Task.Delay(Timeout.Infinite, connection.Stop);
    }

    private static Task<Order> SendAsync(ApiTransport client, ApiEffect effect, CancellationToken? cancel = null) =>
        client.SendAsync(
            effect switch
            {
                ApiEffect.Unsafe => ShopApi.Place,
                ApiEffect.Destructive => ShopApi.Burn,
                ApiEffect.Idempotent => ShopApi.Cancel,
                _ => ShopApi.Find,
            },
            ShopClients.Request,
            cancel ?? Cancel
        );
}
