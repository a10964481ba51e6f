using System.Runtime.ExceptionServices;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Logging;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.RateLimit;
using EnvoyerSms.Runtime.Responses;
using EnvoyerSms.Runtime.Telemetry;
using EnvoyerSms.Runtime.Transport;
using EnvoyerSms.Runtime.Validation;

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
    private readonly ApiDefinition _definition;

    // Made only where an operation is in a group.
    private GroupRateLimits? _groups;
    private readonly RequestCheck _check;
    private readonly CallFailure _failure;
    private readonly ResponseClassifier _classifier;

    /// <param name="definition">The API.</param>
    /// <param name="http">Sends the requests.</param>
    /// <param name="options">The client's options.</param>
    /// <param name="isOwnHttp">Whether nobody else has a handler in it.</param>
    public CallPipeline(ApiDefinition definition, HttpClient http, ApiClientOptions options, bool isOwnHttp)
    {
        (_http, _definition) = (http, definition);
        _settings = ApiClientSettings.Of(options);
        _message = new CallMessage(_settings);
        _watch = new CallWatch(definition, _settings, options);
        _rateLimit = CallRateLimit.Create(definition, _settings, _watch.Log, definition.RateLimit);
        if (RegisteredClient.Of(options) is { } client)
        {
            client.Warn(Log);
            if (RateLimit is not null)
                client.Show(RateLimit, CallTelemetry.Of(definition));
        }
        _check = new RequestCheck(_settings, _watch.Log);
        var resourceIds = new ResourceIdSearch(definition, _settings);
        _failure = new CallFailure(_settings, resourceIds, isOwnHttp);
        _classifier = new ResponseClassifier(definition, _settings, resourceIds);
    }

    /// <summary>What the API allows, and what is left of it; null where it sets no limit.</summary>
    public ClientRateLimit? RateLimit => _rateLimit?.Account;

    /// <summary>The same for one operation, which may be in a group with a limit of its own.</summary>
    public ClientRateLimit? RateLimitOf(ApiOperation operation) => LimitOf(operation)?.Account;

    /// <summary>The log of the client; null where it has no logger.</summary>
    public CallLog? Log => _watch.Log;

    public TimeProvider Clock => _settings.TimeProvider;

    /// <summary>Ends with a slash; the credentials that stand in it are filled in.</summary>
    public Uri BaseAddress => _settings.BaseAddress;

    public ApiDefinition Definition => _definition;

    public ApiClientSettings Settings => _settings;

    public ResponseClassifier Classifier => _classifier;

    /// <summary>Checks a request that is not sent yet.</summary>
    /// <exception cref="ApiValidationException">Values are wrong, and calls are strict.</exception>
    public void Check(ApiOperation operation, object request, ApiCallOptions? options)
    {
        var settings = _settings.For(operation.Name, options);
        // What is only to be told, the call itself tells.
        if (settings.Validation == ApiValidationMode.Strict)
            _check.Run(new ApiCall(operation, request, settings));
    }

    public async Task<TResponse> SendAsync<TResponse>(
        ApiOperation operation,
        object request,
        ApiCallOptions? options,
        KeyedSend? once,
        CancellationToken cancellationToken
    )
    {
        var settings = _settings.For(operation.Name, options);
        var call = new ApiCall(operation, request, settings);
        var attempts = new CallAttempts(call);
        var scope = _watch.Start(operation.Name);
        ApiValidation? validation = null;
        try
        {
            validation = once is null ? _check.Run(call) : CheckKeyed(attempts.Latest);
            var sending =
                once is not null ? once(this, attempts.Latest, scope, cancellationToken)
                : CallRetry.IsPossible(call) ? RepeatAsync(attempts, scope, cancellationToken)
                : RequestAsync(attempts.Latest, scope, cancellationToken);
            var response = await sending.ConfigureAwait(false);
            // A recorded response says nothing of the API today.
            if (attempts.HandedOver > 0)
                ContractDrift.Accepted(scope, validation);
            scope.Succeeded(attempts.Latest.StatusCode, attempts.HandedOver);
            return (TResponse)response;
        }
        catch (Exception failure)
        {
            if (failure is ApiErrorException error)
                ContractDrift.Refused(scope, operation.RuleErrors, validation, error);
            scope.Failed(failure, attempts.HandedOver);
            throw;
        }
    }

    // A refusal waits for the ledger: what was carried out under the key was right at its time, and today its date may have passed.
    private ApiValidation? CheckKeyed(CallAttempt attempt)
    {
        try
        {
            return _check.Run(attempt.Call);
        }
        catch (ApiValidationException refusal)
        {
            attempt.Refusal = refusal;
            return null;
        }
    }

    // As many requests as it takes: only for calls that may be repeated.
    private async Task<object> RepeatAsync(CallAttempts attempts, CallScope scope, CancellationToken cancellationToken)
    {
        ApiException? earlier = null;
        while (true)
        {
            var attempt = attempts.Latest;
            try
            {
                return await RequestAsync(attempt, scope, cancellationToken).ConfigureAwait(false);
            }
            catch (ApiErrorException error)
                when (attempt.EarlierMayHaveArrived && attempt.Call.Operation.WasDone(error))
            {
                return attempt.Call.Operation.LostResponse(attempt.Call.Request);
            }
            catch (ApiRateLimitException) when (earlier is not null)
            {
                // The reason to repeat the call says more than that it cannot be repeated now.
                ExceptionDispatchInfo.Capture(earlier).Throw();
            }
            catch (ApiException failure) when (CallRetry.Allows(attempt, failure))
            {
                earlier = failure;
            }
            var pause = CallRetry.Pause(attempt);
            var next = attempts.Repeat(earlier.Outcome);
            scope.Retrying(earlier, next.Number, pause);
            try
            {
                await ClockWait.ForAsync(Clock, pause, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException stop)
            {
                throw CallFailure.Canceled(next, stop, cancellationToken);
            }
        }
    }

    /// <summary>One request, where one is left, and its response.</summary>
    public async Task<object> RequestAsync(CallAttempt attempt, CallScope scope, CancellationToken cancellationToken)
    {
        var rateLimit = LimitOf(attempt.Call.Operation);
        if (rateLimit is null)
            return await ExchangeAsync(attempt, scope, cancellationToken).ConfigureAwait(false);
        await rateLimit.EnterAsync(attempt, scope, cancellationToken).ConfigureAwait(false);
        try
        {
            var response = await ExchangeAsync(attempt, scope, cancellationToken).ConfigureAwait(false);
            // What a response states is the limit of all operations, not of a group.
            var limit = attempt.Call.Operation.RateLimit is null ? attempt.Call.Operation.LimitIn(response) : null;
            await rateLimit.Report.SucceededAsync(attempt, limit, scope, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch (Exception failure)
        {
            var left = await rateLimit
                .Report.FailedAsync(attempt, failure, scope, cancellationToken)
                .ConfigureAwait(false);
            if (failure is ApiRateLimitException refusal)
                throw refusal.WithEstimate(left?.ResetsAt - Clock.GetUtcNow());
            throw;
        }
    }

    private CallRateLimit? LimitOf(ApiOperation operation) =>
        operation.RateLimit is { } group ? Groups.Of(group) : _rateLimit;

    private GroupRateLimits Groups =>
        _groups
        ?? Interlocked.CompareExchange(ref _groups, new GroupRateLimits(_definition, _settings, Log), null)
        ?? _groups;

    private async Task<object> ExchangeAsync(CallAttempt attempt, CallScope scope, CancellationToken cancellationToken)
    {
        using var request = attempt;
        attempt.Begin(_message.Create(attempt));
        var start = Clock.GetTimestamp();
        using var deadline = new Deadline(attempt.Call.Settings.Timeout, Clock, cancellationToken);
        if (attempt.Claim is { } claim)
            await claim(deadline.Token).ConfigureAwait(false);
        bool isWithinLimit;
        try
        {
            deadline.Token.ThrowIfCancellationRequested();
            attempt.HandOver();
            using var response = await _http
                .SendAsync(attempt.Message!, HttpCompletionOption.ResponseHeadersRead, deadline.Token)
                .ConfigureAwait(false);
            var body = attempt.Answer(response, _settings.MaxResponseBytes, Clock.GetUtcNow());
            isWithinLimit = await body.ReadAsync(response.Content, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception cause) when (cause is not ObjectDisposedException { ObjectName: DisposedHttp })
        {
            throw _failure.Translate(cause, attempt, deadline, cancellationToken);
        }
        // A redirect that the caller's own HTTP client follows turns a POST into a GET of another address: not what was asked.
        if (attempt.WasRedirected)
            throw _classifier.Redirected(attempt);
        scope.Answered(attempt.StatusCode!.Value, Clock.GetElapsedTime(start));
        return isWithinLimit ? _classifier.Read(attempt, scope) : throw _classifier.TooLarge(attempt);
    }
}
