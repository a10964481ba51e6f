using System.ComponentModel;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.RateLimit;
using EnvoyerSms.Runtime.Transport;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>
/// Carries out calls: checks the request, writes it, sends it, reads the response and decides what it means. A call that could have
/// its effect twice is one request at most. Emitted clients only pass their calls on to it. Safe for concurrent use.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTransport : IDisposable
{
    private readonly CurrentPipeline _current;
    private readonly ApiCallOptions? _options;
    private readonly HttpClient? _ownHttp;

    // Set where a call has a key: programs without such calls do not contain what makes them.
    private readonly KeyedSend? _once;

    /// <summary>Makes a transport over an HTTP client that belongs to the caller.</summary>
    /// <param name="definition">The API.</param>
    /// <param name="httpClient">
    /// Sends the requests. Its own base address is not used. Its handler should follow no redirects and keep no cookies, as the
    /// transport's own: a redirect would repeat a call elsewhere, with what its headers hold.
    /// </param>
    /// <param name="options">The client's options; copied, so later changes have no effect. Those of a registered client follow its configuration.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Options are missing or wrong; all of it is listed.</exception>
    public ApiTransport(ApiDefinition definition, HttpClient httpClient, ApiClientOptions options) =>
        _current = new CurrentPipeline(
            definition ?? throw new ArgumentNullException(nameof(definition)),
            httpClient ?? throw new ArgumentNullException(nameof(httpClient)),
            options ?? throw new ArgumentNullException(nameof(options)),
            isOwnHttp: false
        );

    private ApiTransport(
        CurrentPipeline current,
        ApiCallOptions? options,
        HttpClient? ownHttp,
        KeyedSend? once = null
    ) => (_current, _options, _ownHttp, _once) = (current, options, ownHttp, once);

    /// <summary>Makes a transport with an HTTP client of its own, which <see cref="Dispose"/> closes.</summary>
    /// <param name="definition">The API.</param>
    /// <param name="options">The client's options; copied, so later changes have no effect.</param>
    /// <returns>The transport.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Options are missing or wrong; all of it is listed.</exception>
    public static ApiTransport Create(ApiDefinition definition, ApiClientOptions options)
    {
        _ = definition ?? throw new ArgumentNullException(nameof(definition));
        _ = options ?? throw new ArgumentNullException(nameof(options));
        // The transport itself limits the time of a request, because the limit covers the body of the response too.
        var http = new HttpClient(ApiHandler.Create()) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            return new ApiTransport(
                new CurrentPipeline(definition, http, options, isOwnHttp: true),
                options: null,
                http
            );
        }
        catch
        {
            http.Dispose();
            throw;
        }
    }

    internal TimeProvider Clock => _current.Value.Clock;

    internal Uri BaseAddress => _current.Value.BaseAddress;

    internal CallPipeline Pipeline => _current.Value;

    internal ApiCallOptions? Options => _options;

    /// <summary>Asks what is left of the requests that the API allows.</summary>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>The state; later requests do not change it. Exceptions of the rate limiter pass through.</returns>
    /// <exception cref="InvalidOperationException">The API sets no rate limit.</exception>
    public Task<ApiRateLimitState> GetRateLimitAsync(CancellationToken cancellationToken = default) =>
        RateLimit.GetStateAsync(cancellationToken);

    /// <summary>
    /// Sends requests again after the API refused one because there had been too many, which closed the rate limit. What was counted
    /// stays counted.
    /// </summary>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>Completes when it is open. Exceptions of the rate limiter pass through.</returns>
    /// <exception cref="InvalidOperationException">The API sets no rate limit.</exception>
    public Task ReopenRateLimitAsync(CancellationToken cancellationToken = default) =>
        RateLimit.ReopenAsync(cancellationToken);

    /// <summary>The same transport for calls that are made with other options.</summary>
    /// <param name="options">What differs; null members stay as they are here.</param>
    /// <returns>A transport over the same HTTP client, which it does not close.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public ApiTransport With(ApiCallOptions options)
    {
        _ = options ?? throw new ArgumentNullException(nameof(options));
        var problems = new ApiOptionsProblems("");
        options.Check(problems);
        options.CheckKey(problems);
        if (problems.Found.Count > 0)
            throw new ArgumentException(problems.Found[0], nameof(options));
        var all = options.Over(_options);
        return new ApiTransport(_current, all, ownHttp: null, all.Key is null ? null : KeyedCall.SendAsync);
    }

    /// <summary>Carries out one call.</summary>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="operation">What to call.</param>
    /// <param name="request">What to send.</param>
    /// <param name="cancellationToken">Stops waiting. The request may have left by then.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ApiValidationException">Values are wrong; nothing was sent.</exception>
    /// <exception cref="ApiRateLimitException">No request is left in the API's window.</exception>
    /// <exception cref="ApiErrorException">The API answered with an error.</exception>
    /// <exception cref="ApiResponseException">The response is not understood.</exception>
    /// <exception cref="ApiTransportException">No complete response came.</exception>
    /// <exception cref="ApiCanceledException">The caller cancelled the call.</exception>
    /// <exception cref="ApiOnceException">The call has a key that was used before.</exception>
    public Task<TResponse> SendAsync<TRequest, TResponse>(
        ApiOperation<TRequest, TResponse> operation,
        TRequest request,
        CancellationToken cancellationToken
    )
        where TRequest : class
        where TResponse : class
    {
        _ = operation ?? throw new ArgumentNullException(nameof(operation));
        _ = request ?? throw new ArgumentNullException(nameof(request));
        return _current.Value.SendAsync<TResponse>(operation, request, _options, _once, cancellationToken);
    }

    /// <summary>What is left, to estimate when to ask next; null where requests are not limited, or it is not known now.</summary>
    internal async ValueTask<ApiRateLimitState?> TryGetRateLimitAsync(
        ApiOperation operation,
        CancellationToken cancellationToken
    )
    {
        var pipeline = _current.Value;
        if (pipeline.RateLimitOf(operation) is not { } rateLimit)
            return null;
        try
        {
            return await rateLimit.GetStateAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            pipeline.Log?.RateLimiterFailed(operation.Name, fault.GetType().ToString());
            return null;
        }
    }

    private ClientRateLimit RateLimit =>
        _current.Value.RateLimit ?? throw new InvalidOperationException("This API sets no rate limit.");

    /// <summary>Closes the HTTP client, if it is the transport's own.</summary>
    public void Dispose() => _ownHttp?.Dispose();
}
