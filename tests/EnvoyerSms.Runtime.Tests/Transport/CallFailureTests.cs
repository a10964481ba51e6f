using System.Net;
using System.Net.Sockets;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Errors;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Wire;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>What is said of each way in which a request can fail.</summary>
public sealed class CallFailureTests
{
    private const string Unsent = "Nothing was sent.";
    private const string Unsure = "The request may have reached the API.";

    // How a wait ends that is called off depends on who notices first.
    private static readonly Func<Exception>[] Stops =
    [
        static () => new OperationCanceledException(),
        static () => new IOException("closed"),
        static () => new ObjectDisposedException("stream"),
        static () => new HttpRequestException("stopped", new OperationCanceledException()),
    ];

    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, "a handler of the HTTP client failed. " + Unsent)]
    [InlineData(true, "the connection to shop.invalid:443 failed before a response came. " + Unsure)]
    public async Task A_handler_that_fails(bool takesBody, string message)
    {
        var error = await FailAsync(new FailingHandler(() => new ArithmeticException("7/0")) { TakesBody = takesBody });
        Assert.Equal("PlaceOrder: " + message, error.Message);
        Assert.Equal(takesBody ? ApiOutcome.Unknown : ApiOutcome.NotSent, error.Outcome);
        Assert.Equal((false, null, null), (error.IsTimeout, error.StatusCode, error.BytesReceived));
        Assert.Equal(("PlaceOrder", ApiEffect.Unsafe), (error.Operation, error.Effect));
        Assert.IsType<ArithmeticException>(error.InnerException);
    }

    [Fact]
    public async Task No_connection()
    {
        var error = await FailAsync(
            new FailingHandler(() => new HttpRequestException("no", new SocketException(10061)))
        );
        Assert.Equal("PlaceOrder: shop.invalid:443 refused the connection. " + Unsent, error.Message);
        Assert.IsType<HttpRequestException>(error.InnerException);
    }

    [Theory]
    [InlineData(false, Unsent)]
    [InlineData(true, Unsure)]
    public async Task Somebody_elses_limit_of_time(bool takesBody, string outcome)
    {
        Func<Exception>[] faults =
        [
            static () => new TimeoutException(),
            static () => new TimeoutException("late", new IOException("closed")),
            static () => new TaskCanceledException("late", new TimeoutException()),
        ];
        foreach (var fault in faults)
        {
            var error = await FailAsync(new FailingHandler(fault) { TakesBody = takesBody });
            Assert.Equal("PlaceOrder: the HTTP client gave up waiting for shop.invalid:443. " + outcome, error.Message);
            Assert.True(error.IsTimeout);
        }
    }

    [Fact]
    public async Task Our_own_limit_of_time()
    {
        foreach (var stop in Stops)
        {
            var error = await FailAsync(
                new FailingHandler(() =>
                {
                    _clock.Advance(TimeSpan.FromSeconds(31));
                    return stop();
                })
            );
            Assert.Equal("PlaceOrder: no whole response came within 00:00:30. " + Unsent, error.Message);
            Assert.True(error.IsTimeout);
        }
    }

    [Fact]
    public async Task The_caller_cancels()
    {
        foreach (var stop in Stops)
        {
            using var source = new CancellationTokenSource();
            using var client = Client(
                new FailingHandler(() =>
                {
                    source.Cancel();
                    return stop();
                })
                {
                    TakesBody = true,
                }
            );
            var error = await Assert.ThrowsAsync<ApiCanceledException>(() =>
                client.SendAsync(ShopApi.Place, ShopClients.Request, source.Token)
            );
            Assert.Equal((ApiOutcome.Unknown, source.Token), (error.Outcome, error.CancellationToken));
            Assert.Equal(("PlaceOrder", ApiEffect.Unsafe), (error.Operation, error.Effect));
            Assert.NotNull(error.InnerException);
        }
    }

    [Fact]
    public async Task What_fails_at_the_end_of_the_time_need_not_be_its_end()
    {
        using var source = new CancellationTokenSource();
        using var client = Client(
            new FailingHandler(() =>
            {
                _clock.Advance(TimeSpan.FromSeconds(31));
                source.Cancel();
                return new ArithmeticException();
            })
        );
        var error = await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, source.Token)
        );
        Assert.Equal("PlaceOrder: a handler of the HTTP client failed. " + Unsent, error.Message);
        Assert.False(error.IsTimeout);
    }

    [Fact]
    public async Task A_reply_that_breaks_off()
    {
        // A handler that answers and never asked for the body: who answers may have had the request from elsewhere.
        var error = await FailAsync(Breaking(static () => new IOException("gone")));
        Assert.Equal("PlaceOrder: the response broke off. " + Unsure, error.Message);
        Assert.Equal((ApiOutcome.Unknown, HttpStatusCode.OK), (error.Outcome, error.StatusCode));
        Assert.Equal((3, false), (error.BytesReceived, error.IsTimeout));
    }

    [Fact]
    public async Task A_body_that_a_handler_kept()
    {
        var error = await FailAsync(
            new BufferingRetryHandler(new FailingHandler(() => new ArithmeticException()) { TakesBody = true })
        );
        Assert.Equal(
            "PlaceOrder: a handler read or repeated the body, which is handed out once only so that its effect cannot come twice. "
                + Unsure,
            error.Message
        );
    }

    [Fact]
    public async Task Something_of_the_users_that_was_disposed_is_not_the_body()
    {
        var error = await FailAsync(new FailingHandler(static () => new ObjectDisposedException("mine")));
        Assert.Equal("PlaceOrder: a handler of the HTTP client failed. " + Unsent, error.Message);
    }

    [Fact]
    public async Task What_is_disposed_once_the_body_began_to_leave_is_taken_for_it()
    {
        var error = await FailAsync(
            new FailingHandler(static () => new ObjectDisposedException("body", new IOException())) { TakesBody = true }
        );
        Assert.Contains("a handler read or repeated the body", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ApiOutcome.NotSent, ApiEffect.Unsafe, true, Unsent)]
    [InlineData(ApiOutcome.Unknown, ApiEffect.Unsafe, false, Unsure)]
    [InlineData(ApiOutcome.Unknown, ApiEffect.Destructive, false, Unsure)]
    [InlineData(ApiOutcome.Unknown, ApiEffect.Idempotent, true, Unsure)]
    [InlineData(ApiOutcome.Unknown, ApiEffect.Read, true, Unsure)]
    [InlineData(ApiOutcome.Rejected, ApiEffect.Read, false, "The API refused the request.")]
    public void What_an_outcome_means(ApiOutcome outcome, ApiEffect effect, bool isSafe, string words)
    {
        Assert.Equal(isSafe, outcome.IsSafeToRetry(effect));
        Assert.Equal(words, outcome.InWords());
    }

    [Fact]
    public async Task A_request_that_cannot_be_written_for_lack_of_a_time_zone()
    {
        using var client = Client(new FailingHandler(static () => new ArithmeticException()));
        var operation = new ApiOperation<OrderRequest, Order>
        {
            Name = "Dated",
            Path = "dated",
            Effect = ApiEffect.Destructive,
            Write = static (OrderRequest _, ref FormWriter _) =>
                throw new TimeZoneNotFoundException("No zone Nowhere."),
            ResponseElement = "order",
            Read = Order.Read,
        };
        var error = await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.SendAsync(operation, ShopClients.Request, Cancel)
        );
        Assert.Equal("Dated: No zone Nowhere. " + Unsent, error.Message);
        Assert.Equal(
            (ApiOutcome.NotSent, "Dated", ApiEffect.Destructive),
            (error.Outcome, error.Operation, error.Effect)
        );
        Assert.IsType<TimeZoneNotFoundException>(error.InnerException);
    }

    [Theory]
    [InlineData("no login " + ShopClients.Login, false)]
    [InlineData("https://shop.invalid/v1/order/place?name=x", false)]
    [InlineData("https://shop.invalid/v1/order/place", true)]
    public async Task What_tells_of_the_request_is_not_passed_on(string text, bool isKept)
    {
        var error = await FailAsync(
            new FailingHandler(() => new ArithmeticException(text)),
            options => options.Method = ApiMethod.Get
        );
        Assert.Equal(isKept, error.InnerException is not null);
    }

    // An address without a query tells nothing.
    [Fact]
    public async Task An_address_that_everybody_knows_may_be_told()
    {
        var error = await FailAsync(
            new FailingHandler(static () => new ArithmeticException("/v1/order/place? Who knows."))
        );
        Assert.NotNull(error.InnerException);
    }

#if NET && !RUNTIME_NETSTANDARD
    // What .NET 8 and later say of a fault, the netstandard2.0 build knows nothing of: it runs where it is not said.
    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, ApiOutcome.NotSent)]
    [InlineData(HttpRequestError.ConnectionError, ApiOutcome.NotSent)]
    [InlineData(HttpRequestError.SecureConnectionError, ApiOutcome.NotSent)]
    [InlineData(HttpRequestError.ProxyTunnelError, ApiOutcome.NotSent)]
    [InlineData(HttpRequestError.ResponseEnded, ApiOutcome.Unknown)]
    public async Task A_read_without_a_body_goes_by_the_error(HttpRequestError fault, ApiOutcome outcome)
    {
        using var client = Client(
            new FailingHandler(() => new HttpRequestException(fault, "failed")),
            options => (options.Method, options.MaxRetries) = (ApiMethod.Get, 0)
        );
        var error = await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.SendAsync(ShopApi.Find, ShopClients.Request, Cancel)
        );
        Assert.Equal(outcome, error.Outcome);
        var what = fault switch
        {
            HttpRequestError.NameResolutionError => "the name of shop.invalid:443 could not be resolved to an address.",
            HttpRequestError.ProxyTunnelError => "the proxy let no connection to shop.invalid:443 through.",
            HttpRequestError.ResponseEnded => "the connection to shop.invalid:443 failed before a response came.",
            _ => "no connection to shop.invalid:443 could be made.",
        };
        Assert.Equal($"FindOrder: {what} {outcome.InWords()}", error.Message);
    }

    [Fact]
    public async Task A_line_of_the_reply_is_not_passed_on()
    {
        const HttpRequestError NoHttp = HttpRequestError.InvalidResponse;
        Assert.Null(
            (await FailAsync(new FailingHandler(() => new HttpRequestException(NoHttp, "line")))).InnerException
        );
        Assert.Null((await FailAsync(Breaking(() => new HttpIOException(NoHttp, "line")))).InnerException);
        var ended = await FailAsync(Breaking(() => new HttpIOException(HttpRequestError.ResponseEnded, "end")));
        Assert.NotNull(ended.InnerException);
    }
#endif

    private async Task<ApiTransportException> FailAsync(
        HttpMessageHandler handler,
        Action<ShopOptions>? configure = null
    )
    {
        using var client = Client(handler, configure);
        return await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );
    }

    private ApiTransport Client(HttpMessageHandler handler, Action<ShopOptions>? configure = null) =>
        ShopClients.Over(
            handler,
            configure: options =>
            {
                options.TimeProvider = _clock;
                configure?.Invoke(options);
            }
        );

    // Answers without a look at the body, and fails within its own.
    private static SendingHandler Breaking(Func<Exception> fault) =>
        new(_ => new HttpResponseMessage { Content = new StreamContent(new BreakingStream(fault)) });

    private sealed class BreakingStream(Func<Exception> fault) : MemoryStream([1, 2, 3])
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, count) is > 0 and var read ? read : throw fault();

        public override Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        ) => Task.FromResult(Read(buffer, offset, count));

#if NET
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = base.Read(buffer.Span);
            return read > 0 ? new(read) : throw fault();
        }
#endif
    }
}
