using System.Runtime.ExceptionServices;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Logging;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Responses;
using EnvoyerSms.Runtime.Telemetry;
using EnvoyerSms.Runtime.Transport;
using EnvoyerSms.Runtime.Validation;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>Runs every call: checks it, sends each request, classifies its response, and tries some calls again.</summary>
internal sealed class CallPipeline
{
    // A disposed client is a mistake of the caller, not a network fault that a retry could overcome.
    private const string DisposedHttp = "System.Net.Http.HttpClient";

    private readonly HttpClient _http;
    private readonly ApiClientSettings _settings;
    private readonly CallMessage _message;
    private readonly CallWatch _watch;
    private readonly CallRateLimit? _rateLimit;
    private readonly RequestCheck _check;
    private readonly CallFailure _failure;
    private readonly ResponseClassifier _classifier;

    public CallPipeline(ApiDefinition definition, HttpClient http, ApiClientOptions options)
    {
        _http = http;
        _settings = options.TakeSnapshot();
        _message = new CallMessage(_settings);
        _watch = new CallWatch(definition, _settings, options);
        _rateLimit = CallRateLimit.Create(definition, _settings, _watch.Log);
        if (_rateLimit is not null)
            RegisteredClient.Of(options)?.Show(_rateLimit.GetStateAsync, CallTelemetry.Of(definition));
        _check = new RequestCheck(_settings, _watch.Log);
        var resourceIds = new ResourceIdSearch(definition, _settings);
        _failure = new CallFailure(_settings, resourceIds);
        _classifier = new ResponseClassifier(definition, _settings, resourceIds);
    }

    /// <summary>What the API allows, and what is left of it; null where it sets no limit.</summary>
    public CallRateLimit? RateLimit => _rateLimit;

    /// <summary>The log of the client; null where it has no logger.</summary>
    public CallLog? Log => _watch.Log;

    public TimeProvider Clock => _settings.TimeProvider;

    public async Task<TResponse> SendAsync<TRequest, TResponse>(
        ApiOperation<TRequest, TResponse> operation,
        TRequest request,
        ApiCallOptions? options,
        CancellationToken cancellationToken
    )
    {
        var settings = _settings.For(operation.Name, options);
        var call = new OperationCall<TRequest, TResponse>(operation, request, settings);
        var scope = _watch.Start(call.Operation);
        ApiValidation? validation = null;
        try
        {
            validation = _check.Run(call);
            var sending = CallRetry.IsPossible(call)
                ? RepeatAsync(call, scope, cancellationToken)
                : RequestAsync(call, scope, cancellationToken);
            await sending.ConfigureAwait(false);
            ContractDrift.Accepted(scope, validation);
            scope.Succeeded(call.StatusCode, call.Requests);
            return call.Response!;
        }
        catch (Exception failure)
        {
            if (failure is ApiErrorException error)
                ContractDrift.Refused(scope, operation.RuleErrors, validation, error);
            scope.Failed(failure, call.Requests);
            throw;
        }
    }

    // As many requests as it takes: only for calls that may be repeated.
    private async Task RepeatAsync(ApiCall call, CallScope scope, CancellationToken cancellationToken)
    {
        for (ApiException? earlier = null; ; )
        {
            try
            {
                await RequestAsync(call, scope, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (ApiErrorException error) when (call.WasDone(error))
            {
                call.RespondAsDone();
                return;
            }
            catch (ApiRateLimitException) when (earlier is not null)
            {
                // The reason to repeat the call says more than that it cannot be repeated now.
                ExceptionDispatchInfo.Capture(earlier).Throw();
            }
            catch (ApiException failure) when (CallRetry.Allows(call, failure))
            {
                earlier = failure;
            }
            call.Remember(earlier.Outcome);
            var pause = CallRetry.Pause(call);
            scope.Retrying(earlier, call.Requests + 1, pause);
            await WaitAsync(call, pause, cancellationToken).ConfigureAwait(false);
        }
    }

    // One request, where one is left, and its response.
    private async Task RequestAsync(ApiCall call, CallScope scope, CancellationToken cancellationToken)
    {
        call.BeginRequest();
        var lease = _rateLimit is null
            ? null
            : await _rateLimit.EnterAsync(call, scope, cancellationToken).ConfigureAwait(false);
        try
        {
            using var message = Prepare(call);
            using var body = new ResponseBody(_settings.MaxResponseBytes);
            await ExchangeAsync(call, message, body, scope, cancellationToken).ConfigureAwait(false);
            _classifier.Decide(call, body.Bytes);
            if (_rateLimit is null)
                return;
            await _rateLimit.SucceededAsync(lease, call, scope, cancellationToken).ConfigureAwait(false);
            if (call.RequestLimit is { } limit and > 0)
                await _rateLimit.LearnLimitAsync(limit, call, scope, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (_rateLimit is not null)
        {
            await _rateLimit.FailedAsync(lease, failure, call, scope, cancellationToken).ConfigureAwait(false);
            throw;
        }
        finally
        {
            if (_rateLimit is not null)
                await _rateLimit.LeaveAsync(lease, call, scope, cancellationToken).ConfigureAwait(false);
        }
    }

    private HttpRequestMessage Prepare(ApiCall call)
    {
        try
        {
            return _message.Create(call);
        }
        catch (TimeZoneNotFoundException fault)
        {
            throw CallFailure.NoTimeZone(call, fault);
        }
        catch (FormEncodingException fault)
        {
            // Half of a surrogate pair, where validation is off, or an item that holds its separator, which no rule checks.
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

    private async Task ExchangeAsync(
        ApiCall call,
        HttpRequestMessage message,
        ResponseBody body,
        CallScope scope,
        CancellationToken cancellationToken
    )
    {
        var start = _settings.TimeProvider.GetTimestamp();
        var method = message.Method;
        using var deadline = new Deadline(call.Settings.Timeout, _settings.TimeProvider, cancellationToken);
        bool isWithinLimit;
        try
        {
            deadline.Token.ThrowIfCancellationRequested();
            call.HandOver();
            CallContent.Watch(call.Content);
            using var response = await _http
                .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token)
                .ConfigureAwait(false);
            call.StatusCode = response.StatusCode;
            call.RetryAfter = RetryAfter(response);
            call.Body = body;
            isWithinLimit = await body.ReadAsync(response.Content, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception cause) when (cause is not ObjectDisposedException { ObjectName: DisposedHttp })
        {
            throw _failure.Translate(cause, call, deadline, cancellationToken);
        }
        // A redirect that the caller's own HTTP client follows turns a POST into a GET of another address: not what was asked.
        if (message.Method != method)
            throw _classifier.Redirected(call);
        scope.Answered(call.StatusCode.Value, _settings.TimeProvider.GetElapsedTime(start));
        if (!isWithinLimit)
            throw _classifier.TooLarge(call);
    }

    private async Task WaitAsync(ApiCall call, TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            await ClockWait.ForAsync(Clock, pause, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException stop)
        {
            throw CallFailure.Canceled(call, stop, cancellationToken);
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date - _settings.TimeProvider.GetUtcNow() is var delta => delta > TimeSpan.Zero
                ? delta
                : TimeSpan.Zero,
            _ => null,
        };
}
