using System.Net;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Transport;

/// <summary>
/// The body of one call. It notes when its bytes begin to leave, the only reliable sign of that, and where a second copy would
/// have a second effect, it can be handed out only once: a handler that sends it again, keeps it or asks for a stream of it is
/// refused.
/// </summary>
/// <remarks>
/// A handler that copies the bytes into a content of its own is stopped by <see cref="LastHandler"/>, which knows the contents of calls by
/// their type. That is not possible where the user made the HTTP client.
/// </remarks>
internal class CallContent : HttpContent
{
    private readonly FormBuffer _form;
    private readonly bool _once;
    private int _users = 1;
    private int _isDisposed;
    private int _uses;
    private volatile bool _isRefused;
    private HttpRequestMessage? _message;

    public CallContent(FormBuffer form, bool once)
    {
        _form = form;
        _once = once;
    }

    /// <summary>The body of a POST.</summary>
    /// <param name="form">What is in it.</param>
    /// <param name="once">Whether it is handed out once only.</param>
    /// <param name="look">Called when the first byte is about to leave; null for nothing.</param>
    public static CallContent Form(FormBuffer form, bool once, Action? look = null)
    {
        var content = Create(form, once, look);
        // As a text, which is parsed only when it is read.
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        return content;
    }

    /// <summary>The body of a GET, which is empty, but may have to show whether the request left.</summary>
    public static CallContent Empty(bool once, Action? look = null) =>
        Create(new FormBuffer(null, length: 0), once, look);

    private static CallContent Create(FormBuffer form, bool once, Action? look) =>
        look is null ? new CallContent(form, once) : new WatchedContent(form, once, look);

    /// <summary>Bytes may have left this machine.</summary>
    public bool Began => Volatile.Read(ref _uses) > 0;

    /// <summary>How often a handler sent the bytes again, which the API counts as further requests.</summary>
    public int Repetitions => _once ? 0 : Math.Max(0, Volatile.Read(ref _uses) - 1);

    /// <summary>A handler asked for the bytes again, or asked to keep them.</summary>
    public bool Refused => _isRefused;

    /// <summary>The request that carries it.</summary>
    public void Travel(HttpRequestMessage message) => _message = message;

    /// <summary>
    /// Takes the wish for "100 Continue" away. With it, the network holds the body back until the server asks for it, takes a request whose
    /// connection closes meanwhile for one that never left, and sends it again, although the server has its head: all there is of a GET.
    /// </summary>
    public static void SendAtOnce(HttpRequestMessage message)
    {
        if (message.Headers.ExpectContinue == true)
            message.Headers.ExpectContinue = false;
    }

    /// <summary>The first byte is about to leave; where this throws, none does.</summary>
    protected virtual void Look() { }

    // The network asks for it just before it sends, when all defaults and handlers have had their turn.
    protected override bool TryComputeLength(out long length)
    {
        if (_message is { } message)
            SendAtOnce(message);
        length = _form.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        WriteAsync(stream, CancellationToken.None);

#if !NETSTANDARD2_0
    protected override Task SerializeToStreamAsync(
        Stream stream,
        TransportContext? context,
        CancellationToken cancellationToken
    ) => WriteAsync(stream, cancellationToken);
#endif

    // A handler that asks for a stream wants to copy the body into requests of its own.
    protected override Task<Stream> CreateContentReadStreamAsync() =>
        _once ? throw Refuse() : base.CreateContentReadStreamAsync();

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _isDisposed, 1) == 0)
            Leave();
        base.Dispose(disposing);
    }

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        Look();
        if (Interlocked.Increment(ref _uses) > 1 && _once)
            throw Refuse();
        Enter();
        try
        {
#if NETSTANDARD2_0
            var bytes = _form.Segment;
            await stream.WriteAsync(bytes.Array!, bytes.Offset, bytes.Count, cancellationToken).ConfigureAwait(false);
#else
            await stream.WriteAsync(_form.Memory, cancellationToken).ConfigureAwait(false);
#endif
        }
        finally
        {
            // Once closed, the content also refuses what a handler buffered of it, which could otherwise be sent again and again.
            if (_once)
                Dispose();
            Leave();
        }
    }

    private SecondRequestException Refuse()
    {
        _isRefused = true;
        return new SecondRequestException(
            "The body of this call is handed out once only, so that its effect cannot come twice."
        );
    }

    // No use may begin after the last one ended: by then the buffer may have another owner.
    private void Enter()
    {
        for (var users = Volatile.Read(ref _users); users > 0; )
        {
            var seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users)
                return;
            users = seen;
        }
        throw new ObjectDisposedException(nameof(CallContent));
    }

    // The response can come, and the call end, while the body is still being written: the last use gives the buffer back.
    private void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
            _form.Dispose();
    }
}
