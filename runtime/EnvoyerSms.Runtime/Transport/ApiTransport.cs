using System.ComponentModel;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Runtime;

/// <summary>
/// Carries out calls: checks the request, writes it, sends it once, reads the reply and decides what it means. Emitted clients
/// are thin over it. Safe for concurrent use.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiTransport : IDisposable
{
    // A client that was disposed is the caller's mistake, and no fault of the network to be tried again.
    private const string DisposedHttp = "System.Net.Http.HttpClient";

    private readonly HttpClient _http;
    private readonly bool _ownsHttp;
    private readonly ApiClientSettings _settings;
    private readonly RequestCheck _check;
    private readonly CallFailure _failure;
    private readonly ReplyJudge _judge;
    private readonly CallLog? _log;

    /// <summary>Makes a transport over an HTTP client that belongs to the caller.</summary>
    /// <param name="definition">The API.</param>
    /// <param name="httpClient">
    /// Sends the requests. Its own base address is not used. Its handler should follow no redirects and keep no cookies, as the
    /// transport's own: a redirect would repeat a call elsewhere, with what its headers hold.
    /// </param>
    /// <param name="options">What the client is told; copied, so later changes have no effect.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Options are missing or wrong; all of it is listed.</exception>
    public ApiTransport(ApiDefinition definition, HttpClient httpClient, ApiClientOptions options)
        : this(
            definition,
            httpClient ?? throw new ArgumentNullException(nameof(httpClient)),
            Snapshot(options),
            options
        ) { }

    private ApiTransport(
        ApiDefinition definition,
        HttpClient? http,
        ApiClientSettings settings,
        ApiClientOptions options
    )
    {
        _ = definition ?? throw new ArgumentNullException(nameof(definition));
        _ownsHttp = http is null;
        // The time allowed for a call is ours to keep: it covers the body of the reply too.
        _http = http ?? new HttpClient(ApiHandler.Create()) { Timeout = Timeout.InfiniteTimeSpan };
        _settings = settings;
        if (options.LoggerFactory is { } loggers)
            _log = Log(loggers, definition);
        _check = new RequestCheck(settings, _log);
        _failure = new CallFailure(settings);
        _judge = new ReplyJudge(definition, settings);
    }

    /// <summary>Makes a transport with an HTTP client of its own, which <see cref="Dispose"/> closes.</summary>
    /// <param name="definition">The API.</param>
    /// <param name="options">What the client is told; copied, so later changes have no effect.</param>
    /// <returns>The transport.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Options are missing or wrong; all of it is listed.</exception>
    public static ApiTransport Create(ApiDefinition definition, ApiClientOptions options) =>
        new(definition, http: null, Snapshot(options), options);

    /// <summary>Carries out one call with at most one request.</summary>
    /// <typeparam name="TRequest">The request record.</typeparam>
    /// <typeparam name="TResponse">The response record.</typeparam>
    /// <param name="operation">What to call.</param>
    /// <param name="request">What to send.</param>
    /// <param name="cancellationToken">Stops waiting. The request may have left by then.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ApiValidationException">Values are wrong; nothing was sent.</exception>
    /// <exception cref="ApiErrorException">The API answered an error.</exception>
    /// <exception cref="ApiResponseException">The reply is not understood.</exception>
    /// <exception cref="ApiTransportException">No whole reply came.</exception>
    /// <exception cref="ApiCanceledException">The caller cancelled the call.</exception>
    public async Task<TResponse> SendAsync<TRequest, TResponse>(
        ApiOperation<TRequest, TResponse> operation,
        TRequest request,
        CancellationToken cancellationToken
    )
    {
        _ = operation ?? throw new ArgumentNullException(nameof(operation));
        if (request is null)
            throw new ArgumentNullException(nameof(request));

        var call = new ApiCall(operation.Name, operation.Effect);
        using var message = Prepare(call, operation, request);
        using var body = await ExchangeAsync(call, message, cancellationToken).ConfigureAwait(false);
        return _judge.Decide(call, operation, body.Bytes);
    }

    /// <summary>Closes the HTTP client, if it is the transport's own.</summary>
    public void Dispose()
    {
        if (_ownsHttp)
            _http.Dispose();
    }

    private HttpRequestMessage Prepare<TRequest, TResponse>(
        ApiCall call,
        ApiOperation<TRequest, TResponse> operation,
        TRequest request
    )
    {
        try
        {
            _check.Run(operation, request);
            return CallMessage.Create(call, _settings, operation.Path, operation.Write, request);
        }
        catch (TimeZoneNotFoundException fault)
        {
            throw CallFailure.NoTimeZone(call, fault);
        }
        catch (FormEncodingException fault)
        {
            // Half a pair, where validation is off, and an item that holds its separator, which no rule knows of.
            throw new ApiValidationException([new ApiValidationFailure("request", fault.Message)], call.Operation)
            {
                Effect = call.Effect,
            };
        }
        catch (UriFormatException fault)
        {
            throw CallFailure.TooLongForAddress(call, fault);
        }
    }

    private async Task<ReplyBody> ExchangeAsync(
        ApiCall call,
        HttpRequestMessage message,
        CancellationToken cancellationToken
    )
    {
        var start = _settings.TimeProvider.GetTimestamp();
        var method = message.Method;
        using var deadline = new Deadline(_settings.Timeout, _settings.TimeProvider, cancellationToken);
        ReplyBody? body;
        try
        {
            deadline.Token.ThrowIfCancellationRequested();
            call.IsHandedOver = true;
            using var response = await _http
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token)
                .ConfigureAwait(false);
            call.StatusCode = response.StatusCode;
            body = await ReplyBody
                .ReadAsync(response.Content, _settings.MaxResponseBytes, deadline.Token)
                .ConfigureAwait(false);
        }
        catch (Exception cause) when (cause is not ObjectDisposedException { ObjectName: DisposedHttp })
        {
            var failure = _failure.Translate(cause, call, deadline, cancellationToken);
            _log?.Failed(failure.Message, _settings.TimeProvider.GetElapsedTime(start));
            throw failure;
        }
        // A redirect that the caller's own HTTP client follows turns a POST into a GET of another address: not what was asked.
        if (message.Method != method)
            throw _judge.Redirected(call);
        _log?.Answered(call.Operation, call.StatusCode.Value, _settings.TimeProvider.GetElapsedTime(start));
        return body ?? throw _judge.TooLarge(call);
    }

    private static CallLog Log(ILoggerFactory loggers, ApiDefinition definition) =>
        new(loggers.CreateLogger(definition.Name));

    private static ApiClientSettings Snapshot(ApiClientOptions options) =>
        (options ?? throw new ArgumentNullException(nameof(options))).TakeSnapshot();
}
