using System.Text;
using EnvoyerSms.Runtime.Tests.Reliability;
using EnvoyerSms.Runtime.Tests.Shop;
using Microsoft.Extensions.Time.Testing;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>A stream that is closed while it is read may answer that it has ended. What came by then is not the whole response.</summary>
public sealed class ClosedStreamTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reply_that_time_cut_off_is_no_success()
    {
        var clock = new FakeTimeProvider();
        using var stream = new OpenStream(Encoding.UTF8.GetBytes(ShopResponses.Ok));
        using var client = ShopClients.Over(
            new ScriptedHandler(() => new HttpResponseMessage { Content = new StreamContent(stream) }),
            configure: options => options.TimeProvider = clock
        );

        var call = client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel);
        await stream.Waiting;
        clock.Advance(TimeSpan.FromMinutes(1));

        var failure = await Assert.ThrowsAsync<ApiTransportException>(() => call);
        Assert.Equal((ApiOutcome.Unknown, true, "7"), (failure.Outcome, failure.IsTimeout, failure.ResourceId));
    }

    /// <summary>Gives some bytes, and then none until it is closed.</summary>
#pragma warning disable CA1844 // .NET Framework reads into arrays only.
    private sealed class OpenStream(byte[] bytes) : WireStream
    {
        private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _given;

        public Task Waiting => _waiting.Task;

        public override async Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        )
        {
            if (_given < bytes.Length)
            {
                buffer[offset] = bytes[_given++];
                return 1;
            }
            _waiting.TrySetResult();
            await Task.WhenAny(Task.Delay(Timeout.Infinite, cancellationToken), _closed.Task);
            // Who closes the stream when the token says so, does it at once.
            await Task.WhenAny(Task.Delay(100, CancellationToken.None), _closed.Task);
            return _closed.Task.IsCompleted ? 0 : throw new OperationCanceledException(cancellationToken);
        }

        public override void Flush() { }

        protected override void Dispose(bool disposing)
        {
            _closed.TrySetResult();
            base.Dispose(disposing);
        }
    }
}
