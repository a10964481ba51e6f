using System.Text;
using EnvoyerSms.Runtime.Transport;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Tests.Transport;

public sealed class CallContentTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_that_bytes_began_to_leave()
    {
        using var content = Content(once: true);
        Assert.False(content.Began);
        Assert.Equal("a=b", await content.ReadAsStringAsync(Cancel));
        Assert.True(content.Began);
        Assert.False(content.Refused);
    }

    [Fact]
    public void It_says_what_it_is_and_how_long()
    {
        using var form = CallContent.Form(Form(), once: true);
        Assert.Equal(
            ("application/x-www-form-urlencoded", 3L),
            (form.Headers.ContentType!.MediaType, form.Headers.ContentLength)
        );
        using var empty = CallContent.Empty(once: true);
        Assert.Equal((null, 0L), (empty.Headers.ContentType, empty.Headers.ContentLength));
    }

    [Fact]
    public async Task It_counts_how_often_it_was_sent_again()
    {
        using var content = Content(once: false);
        Assert.Equal(0, content.Repetitions);
        for (var i = 0; i < 3; i++)
        {
            await content.CopyToAsync(Stream.Null, Cancel);
            Assert.Equal(i, content.Repetitions);
        }
    }

    [Fact]
    public async Task It_can_be_handed_out_once()
    {
        using var content = Content(once: true);
        await content.CopyToAsync(Stream.Null, Cancel);
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => content.CopyToAsync(Stream.Null, Cancel));
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_copy_that_a_handler_keeps_cannot_be_sent()
    {
        using var content = Content(once: true);
        await content.LoadIntoBufferAsync(Cancel);
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => content.CopyToAsync(Stream.Null, Cancel));
    }

    [Fact]
    public async Task It_gives_no_stream_to_copy_from()
    {
        using var content = Content(once: true);
        var refusal = await Assert.ThrowsAsync<SecondRequestException>(() => content.ReadAsStreamAsync(Cancel));
        Assert.Equal(
            "The body of this call is handed out once only, so that its effect cannot come twice.",
            refusal.Message
        );
        Assert.Equal((true, false), (content.Refused, content.Began));
    }

    [Fact]
    public async Task Two_at_a_time_get_one()
    {
        using var content = Content(once: true);
        using var slow = new SlowStream();
        var first = content.CopyToAsync(slow, Cancel);
        await Assert.ThrowsAsync<SecondRequestException>(() => content.CopyToAsync(Stream.Null, Cancel));
        // What was refused was not sent again.
        Assert.Equal((true, 0), (content.Refused, content.Repetitions));
        slow.Go();
        await first;
        Assert.Equal("a=b"u8.ToArray(), slow.ToArray());
    }

    [Fact]
    public async Task A_read_can_be_handed_out_again_and_again()
    {
        using var content = Content(once: false);
        for (var i = 0; i < 3; i++)
        {
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, Cancel);
            Assert.Equal("a=b"u8.ToArray(), copy.ToArray());
        }
        Assert.Equal("a=b", await content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_read_gives_a_stream_to_copy_from()
    {
        using var content = Content(once: false);
        using var stream = await content.ReadAsStreamAsync(Cancel);
        Assert.Equal(3, stream.Length);
    }

    [Fact]
    public async Task It_does_not_go_on_in_the_context_of_the_caller()
    {
        using var content = Content(once: true);
        using var slow = new SlowStream();
        var context = new CountingContext();
        var writing = context.Begin(() => content.CopyToAsync(slow, Cancel));
        slow.Go();
        await writing;
        Assert.Equal(0, context.Posts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_buffer_stays_while_it_is_written_from(bool once)
    {
        var form = Form();
        var content = new CallContent(form, once);
        using var slow = new SlowStream();
        var writing = content.CopyToAsync(slow, Cancel);

        content.Dispose();
        content.Dispose();
        Assert.Equal("a=b"u8.ToArray(), form.Memory.ToArray());

        slow.Go();
        await writing;
        Assert.Throws<ObjectDisposedException>(() => form.Memory);
    }

    [Fact]
    public void The_buffer_goes_back_where_nothing_was_written()
    {
        var form = Form();
        new CallContent(form, once: true).Dispose();
        Assert.Throws<ObjectDisposedException>(() => form.Memory);
    }

    // A handler that sends a read once more, just when the call ends: it gets the bytes or a refusal, and never a buffer that
    // is wiped or another's by then.
    [Fact]
    public async Task Nobody_reads_from_a_buffer_that_went_back()
    {
        for (var round = 0; round < 2_000; round++)
        {
            var content = Content(once: false);
            using var copy = new MemoryStream();
            var sending = Task.Run(
                async () =>
                {
                    try
                    {
                        await content.CopyToAsync(copy, Cancel);
                        return true;
                    }
                    catch (Exception refusal)
                        when ((refusal as ObjectDisposedException ?? refusal.InnerException) is ObjectDisposedException)
                    {
                        return false;
                    }
                },
                Cancel
            );
            content.Dispose();
            Assert.Equal(await sending ? "a=b" : "", Encoding.ASCII.GetString(copy.ToArray()));
        }
    }

    private static CallContent Content(bool once) => new(Form(), once);

    private static FormBuffer Form()
    {
        var form = new FormWriter();
        form.Text("a"u8, "b");
        return form.Detach();
    }

    private sealed class SlowStream : MemoryStream
    {
        private readonly TaskCompletionSource _go = new();

        public void Go() => _go.SetResult();

        // What the build for .NET Standard calls.
        public override async Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            await _go.Task.ConfigureAwait(false);
            Write(buffer, offset, count);
        }

#if NET
        public override async ValueTask WriteAsync(
            ReadOnlyMemory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            await _go.Task.ConfigureAwait(false);
            Write(buffer.Span);
        }
#endif
    }
}
