using System.Buffers;
using System.Net;
using System.Text;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Tests.Wire;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>However a call ends, what it took from the pool goes back, and once.</summary>
[Collection(nameof(AllocationTests))]
public sealed class BufferTests
{
    // Larger than the first buffer of a form, so that one is given back while it grows.
    private static readonly OrderRequest Large = new(new string('é', 1_000));
    private static readonly OrderRequest Broken = new(new string('é', 1_000) + '\ud800');

    [Fact]
    public void The_watch_sees_what_is_kept_and_what_comes_back_twice()
    {
        using (var watch = new PoolWatch())
        {
            var buffer = ArrayPool<byte>.Shared.Rent(100);
            Assert.Equal((1, false), (watch.Count, watch.IsEven));
            ArrayPool<byte>.Shared.Return(buffer);
            Assert.True(watch.IsEven);
        }
        // A pool of its own would not be watched; this puts one array into the shared one twice, and takes both out again.
        using var second = new PoolWatch();
        var twice = ArrayPool<byte>.Shared.Rent(100);
        ArrayPool<byte>.Shared.Return(twice);
        ArrayPool<byte>.Shared.Return(twice);
        Assert.False(second.IsEven);
        ArrayPool<byte>.Shared.Rent(100);
        ArrayPool<byte>.Shared.Rent(100);
    }

    [Theory]
    [InlineData(ShopAuthentication.Basic, ApiMethod.Post)]
    [InlineData(ShopAuthentication.Form, ApiMethod.Post)]
    [InlineData(ShopAuthentication.Query, ApiMethod.Post)]
    [InlineData(ShopAuthentication.Query, ApiMethod.Get)]
    public async Task After_a_reply(ShopAuthentication authentication, ApiMethod method) =>
        await Expect(
            async (message, cancel) =>
            {
                await CopyAsync(message, Stream.Null, cancel);
                return Answer();
            },
            Large,
            options => (options.Authentication, options.Method) = (authentication, method)
        );

    [Fact]
    public async Task Where_nothing_was_sent() =>
        await Expect<ApiTransportException>((_, _) => throw new HttpRequestException("No way."), Large);

    // Texts with references are joined in a buffer, by what looks for a resource id too.
    [Fact]
    public async Task Where_the_reply_breaks_off_behind_a_reference() =>
        await Expect<ApiResponseException>(
            static (_, _) => Task.FromResult(Answer("<shop><state>ok</state><order><id>R&#55;1</id>")),
            Large
        );

    [Fact]
    public async Task Where_the_body_breaks_off() =>
        await Expect<ApiTransportException>(
            async (message, cancel) =>
            {
                await CopyAsync(message, new FaultyStream(() => throw new IOException("Broken.")), cancel);
                return Answer();
            },
            Large
        );

    [Fact]
    public async Task Where_the_call_is_cancelled_while_the_body_leaves()
    {
        using var source = new CancellationTokenSource();
        await Expect<ApiCanceledException>(
            async (message, cancel) =>
            {
                await CopyAsync(
                    message,
                    new FaultyStream(async () =>
                    {
                        await source.CancelAsync();
                        await Task.Delay(Timeout.Infinite, cancel);
                    }),
                    cancel
                );
                return Answer();
            },
            Large,
            source: source
        );
    }

    [Fact]
    public async Task Where_a_handler_disposes_of_the_body_and_sends_it_again() =>
        await Expect<ApiTransportException>(
            async (message, cancel) =>
            {
                await CopyAsync(message, Stream.Null, cancel);
                message.Content!.Dispose();
                message.Content.Dispose();
                await CopyAsync(message, Stream.Null, cancel);
                return Answer();
            },
            Large
        );

    [Fact]
    public async Task Where_the_reply_comes_before_the_body_has_left()
    {
        var go = new TaskCompletionSource();
        var writing = Task.CompletedTask;
        using var watch = new PoolWatch();
        using var client = Client(
            (message, cancel) =>
            {
                writing = CopyAsync(message, new FaultyStream(() => go.Task), cancel);
                return Task.FromResult(Answer());
            }
        );
        await client.SendAsync(ShopApi.Place, Large, TestContext.Current.CancellationToken);
        Assert.False(watch.IsEven);
        go.SetResult();
        await writing;
        Assert.True(watch.IsEven);
    }

    [Theory]
    [InlineData(ApiMethod.Post)]
    [InlineData(ApiMethod.Get)]
    public async Task Where_a_value_cannot_be_written(ApiMethod method) =>
        await Expect<ApiValidationException>(
            (_, _) => Task.FromResult(Answer()),
            Broken,
            options => (options.Authentication, options.Method) = (ShopAuthentication.Query, method)
        );

    [Fact]
    public async Task Where_the_address_is_too_long() =>
        await Expect<ApiTransportException>(
            (_, _) => Task.FromResult(Answer()),
            new OrderRequest(new string('é', 20_000)),
            options => options.Method = ApiMethod.Get
        );

    // The form is written by then, and waits for an address.
    [Fact]
    public async Task Where_credentials_are_too_long_for_the_address_of_a_post() =>
        await Expect<ApiTransportException>(
            (_, _) => Task.FromResult(Answer()),
            Large,
            options => (options.Authentication, options.Login) = (ShopAuthentication.Query, new string('x', 70_000))
        );

    private static async Task Expect<TException>(
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send,
        OrderRequest request,
        Action<ShopOptions>? configure = null,
        CancellationTokenSource? source = null
    )
        where TException : Exception
    {
        using var watch = new PoolWatch();
        using var client = Client(send, configure);
        await Assert.ThrowsAsync<TException>(() =>
            client.SendAsync(ShopApi.Place, request, source?.Token ?? CancellationToken.None)
        );
        Assert.NotEqual(0, watch.Count);
        Assert.True(watch.IsEven);
    }

    private static async Task Expect(
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send,
        OrderRequest request,
        Action<ShopOptions>? configure = null
    )
    {
        using var watch = new PoolWatch();
        using var client = Client(send, configure);
        await client.SendAsync(ShopApi.Place, request, CancellationToken.None);
        Assert.NotEqual(0, watch.Count);
        Assert.True(watch.IsEven);
    }

    private static ApiTransport Client(
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send,
        Action<ShopOptions>? configure = null
    ) =>
        ShopClients.Over(
            new SendingHandler(send),
            configure: options =>
            {
                options.Validation = ApiValidationMode.Off;
                configure?.Invoke(options);
            }
        );

    private static Task CopyAsync(HttpRequestMessage message, Stream target, CancellationToken cancel) =>
        message.Content!.CopyToAsync(target, cancel);

    private static HttpResponseMessage Answer(string response = ShopResponses.Ok) =>
        new(HttpStatusCode.OK) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(response)) };

    private sealed class FaultyStream(Func<Task> write) : MemoryStream
    {
#if NET
        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer,
            CancellationToken cancellationToken = default
        ) => await write();
#endif

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            write();
    }
}
