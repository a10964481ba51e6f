namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>The client's end of a connection. What was to be sent or received behind the cut is lost.</summary>
internal sealed class CutStream(Stream inner, Cut cut) : WireStream
{
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

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
