#if !NETSTANDARD2_0
using System.Text;

namespace EnvoyerSms.Runtime.Registration;

/// <summary>A connection whose other end is here: it answers one request. What HTTP needs is compiled by it, and nothing leaves the process.</summary>
internal sealed class RehearsalConnection : Stream
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly MemoryStream _answer = new(
        Encoding.ASCII.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\nContent-Length: {RehearsalApi.Response.Length}\r\n\r\n{RehearsalApi.Response}"
        )
    );

    public static HttpMessageHandler CreateHandler() =>
        new SocketsHttpHandler
        {
            ConnectCallback = static (_, _) => new ValueTask<Stream>(new RehearsalConnection()),
            UseProxy = false,
        };

    public override bool CanRead => true;
    public override bool CanWrite => true;
    public override bool CanSeek => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await _asked.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        return await _answer.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _asked.TrySetResult();
        return default;
    }

    public override void Flush() { }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _answer.Dispose();
        base.Dispose(disposing);
    }
}
#endif
