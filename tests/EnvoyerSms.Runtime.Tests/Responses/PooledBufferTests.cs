using System.Buffers;
using EnvoyerSms.Runtime.Responses;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Tests.Responses;

/// <summary>E: what a response held is not left in the pool, where the next user of it would find it.</summary>
public sealed class PooledBufferTests
{
    // No text has such bytes.
    private const byte Secret = 0xF9;

    private static readonly byte[] Secrets = [.. Enumerable.Repeat(Secret, 8)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(10)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(100_000)]
    public async Task E_the_body_of_a_response_is_wiped(int length)
    {
        WipePool();
        var body = new ResponseBody(1024 * 1024);
        // Of a length that is not announced, so that the buffer grows.
        using var content = new StreamContent(new Steps(length));

        Assert.True(await body.ReadAsync(content, Cancel));
        Assert.Equal(length, body.Bytes.Count(Secret));
        body.Dispose();

        AssertWiped(8 * 1024, 256 * 1024);
    }

    [Fact]
    public void E_texts_in_pieces_are_wiped_also_where_a_shorter_one_came_last()
    {
        WipePool();
        var pieces = new XmlPieces();
        pieces.Reserve(100);
        Assert.True(pieces.TryAppend(Secrets));
        pieces.Clear();
        Assert.True(pieces.TryAppend([Secret]));
        pieces.Dispose();

        AssertWiped(128, 128);
    }

    [Fact]
    public void E_texts_in_pieces_are_wiped_where_room_for_a_longer_one_is_made()
    {
        WipePool();
        var pieces = new XmlPieces();
        pieces.Reserve(16);
        Assert.True(pieces.TryAppend(Secrets));
        pieces.Clear();
        pieces.Reserve(5_000);
        Assert.True(pieces.TryAppend(Secrets));
        pieces.Dispose();

        AssertWiped(16, 8 * 1024);
    }

    // What the framework and other tests left in the pool is not what is looked for.
    private static void WipePool()
    {
        for (var size = 16; size <= 256 * 1024; size *= 2)
            ArrayPool<byte>.Shared.Return(ArrayPool<byte>.Shared.Rent(size), clearArray: true);
    }

    // What a thread gave back last of a size, it gets back first.
    private static void AssertWiped(int smallest, int largest)
    {
        for (var size = smallest; size <= largest; size *= 2)
            Assert.Equal(-1, ArrayPool<byte>.Shared.Rent(size).AsSpan().IndexOf(Secrets));
    }

    // Gives a few bytes at a time.
    private sealed class Steps(int length) : Stream
    {
        private int _left = length;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var now = Math.Min(Math.Min(count, 1_000), _left);
            buffer.AsSpan(offset, now).Fill(Secret);
            _left -= now;
            return now;
        }

        public override Task<int> ReadAsync(
            byte[] buffer,
            int offset,
            int count,
            CancellationToken cancellationToken
        ) => Task.FromResult(Read(buffer, offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var bytes = new byte[buffer.Length];
            var count = Read(bytes, 0, bytes.Length);
            bytes.AsSpan(0, count).CopyTo(buffer.Span);
            return ValueTask.FromResult(count);
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
