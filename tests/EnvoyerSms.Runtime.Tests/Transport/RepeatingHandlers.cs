using System.Collections.Concurrent;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>A user's handler that sends a request again whenever it did not succeed.</summary>
internal class RetryHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (response.IsSuccessStatusCode || attempt == 3)
                    return response;
            }
            catch (Exception) when (attempt < 3)
            {
                // Again.
            }
        }
    }
}

/// <summary>As <see cref="RetryHandler"/>, and it first keeps a copy of the body, as many do to be able to repeat.</summary>
internal sealed class BufferingRetryHandler(HttpMessageHandler inner) : RetryHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.Content is not null)
            await request.Content.LoadIntoBufferAsync(cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}

/// <summary>Sends a request twice at once and takes the answer that comes first.</summary>
internal sealed class HedgingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
        var first = base.SendAsync(request, cancellationToken);
        var second = base.SendAsync(copy, cancellationToken);
        return await await Task.WhenAny(first, second);
    }
}

/// <summary>Makes each attempt of a request anew: its bytes are copied, and where there are none, no body at all.</summary>
internal sealed class CopyingRetryHandler : DelegatingHandler
{
    /// <param name="inner">What comes next; null where somebody else says so.</param>
    public CopyingRetryHandler(HttpMessageHandler? inner)
    {
        if (inner is not null)
            InnerHandler = inner;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is { Headers.ContentLength: > 0 } content
            ? await content.ReadAsByteArrayAsync(cancellationToken)
            : null;
        for (var attempt = 1; ; attempt++)
        {
            using var copy = new HttpRequestMessage(request.Method, request.RequestUri);
            if (body is not null)
                copy.Content = new ByteArrayContent(body);
            try
            {
                var response = await base.SendAsync(copy, cancellationToken);
                if (response.IsSuccessStatusCode || attempt == 3)
                    return response;
            }
            catch (HttpRequestException) when (attempt < 3)
            {
                // Again.
            }
        }
    }
}

/// <summary>Sends below without the flow of execution, as one that starts work of its own does.</summary>
internal sealed class DetachedHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        using (ExecutionContext.SuppressFlow())
            return Task.Run(() => base.SendAsync(request, cancellationToken), cancellationToken);
    }
}

/// <summary>Hands each request to one worker, which began before any of them.</summary>
internal sealed class WorkerHandler : DelegatingHandler
{
    private readonly BlockingCollection<Func<Task>> _work = [];

    public WorkerHandler(HttpMessageHandler inner)
        : base(inner) =>
        _ = Task.Factory.StartNew(Work, default, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var response = new TaskCompletionSource<HttpResponseMessage>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        _work.Add(
            async () =>
            {
                try
                {
                    response.SetResult(await base.SendAsync(request, cancellationToken));
                }
                catch (Exception fault)
                {
                    response.SetException(fault);
                }
            },
            cancellationToken
        );
        return await response.Task;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _work.CompleteAdding();
        base.Dispose(disposing);
    }

    private void Work()
    {
        foreach (var work in _work.GetConsumingEnumerable())
            _ = work();
    }
}

/// <summary>Wants the server's word before a body is sent.</summary>
internal sealed class ExpectingHandler : DelegatingHandler
{
    /// <param name="inner">What comes next; null where somebody else says so.</param>
    public ExpectingHandler(HttpMessageHandler? inner)
    {
        if (inner is not null)
            InnerHandler = inner;
    }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        request.Headers.ExpectContinue = true;
        return base.SendAsync(request, cancellationToken);
    }
}
