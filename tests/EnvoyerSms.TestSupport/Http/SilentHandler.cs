namespace EnvoyerSms.TestSupport.Http;

/// <summary>Answers nothing: whoever asks waits until they give up.</summary>
public sealed class SilentHandler : HttpMessageHandler
{
    private readonly TaskCompletionSource _began = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once a request came.</summary>
    public Task Began => _began.Task;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        _began.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("Time has ended.");
    }
}
