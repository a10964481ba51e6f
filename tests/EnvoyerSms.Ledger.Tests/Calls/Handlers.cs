using System.IO.Pipelines;

namespace EnvoyerSms.Ledger.Tests.Calls;

/// <summary>No network.</summary>
internal sealed class Unreachable : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) =>
        Task.FromException<HttpResponseMessage>(
            new HttpRequestException(HttpRequestError.ConnectionError, "No network.")
        );
}

/// <summary>Holds requests back before a byte of them left.</summary>
internal sealed class Gate(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Arrived => _arrived.Task.WaitAsync(Eventually.Bound);

    public void Open() => _opened.TrySetResult();

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        _arrived.TrySetResult();
        await _opened.Task.WaitAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}

/// <summary>Brings the head of a response and the first bytes of its body, and then nothing.</summary>
internal sealed class HalfAnswer(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = await base.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(body.AsMemory(0, 20), cancellationToken);
        response.Content = new StreamContent(pipe.Reader.AsStream());
        return response;
    }
}
