namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>Where the client's end of a connection is cut; for ever whole until it is told otherwise.</summary>
internal sealed class Cut
{
    public int Sent { get; set; } = int.MaxValue;
    public int Received { get; set; } = int.MaxValue;

    /// <summary>What comes behind the cut is an error instead of an end.</summary>
    public bool IsReset { get; init; }
}

/// <summary>The client's end of a connection. What was to be sent or received behind the cut is lost.</summary>
internal sealed class CutStream(Stream inner, Cut cut) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        var allowed = Math.Min(cut.Sent, buffer.Length);
        cut.Sent -= allowed;
        await inner.WriteAsync(buffer[..allowed], cancellationToken);
        if (allowed < buffer.Length)
            throw new IOException("Cut while sending.");
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (cut.Received == 0)
            return cut.IsReset ? throw new IOException("Cut while receiving.") : 0;
        var read = await inner.ReadAsync(buffer[..Math.Min(cut.Received, buffer.Length)], cancellationToken);
        cut.Received -= read;
        return read;
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
