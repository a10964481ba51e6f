using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Text;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.RateLimit;
using EnvoyerSms.Runtime.Responses;
using EnvoyerSms.Runtime.Telemetry;
using EnvoyerSms.Runtime.Wire;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>A call that has a key: the ledger decides whether its one request is sent.</summary>
internal sealed class KeyedCall : ApiKeyedCall
{
    private readonly CallPipeline _pipeline;
    private readonly CallAttempt _attempt;
    private readonly CallScope _scope;
    private string _record = "";
    private string? _resourceId;

    private KeyedCall(CallPipeline pipeline, CallAttempt attempt, CallScope scope) =>
        (_pipeline, _attempt, _scope) = (pipeline, attempt, scope);

    /// <summary>Makes the call, once at most for its key.</summary>
    /// <exception cref="InvalidOperationException">The call cannot have a key.</exception>
    public static Task<object> SendAsync(
        CallPipeline pipeline,
        CallAttempt attempt,
        CallScope scope,
        CancellationToken cancellationToken
    )
    {
        var call = attempt.Call;
        if (pipeline.Settings.Ledger is not { } ledger)
            throw Mistake(
                call,
                $"has a key, but there is no ledger to look it up: set {nameof(ApiClientOptions.Ledger)}"
            );
        if (call.Operation.Effect == ApiEffect.Read)
            throw Mistake(call, "only reads and needs no key: it can be repeated");
        if (call.Settings.Timeout == System.Threading.Timeout.InfiniteTimeSpan)
            throw Mistake(
                call,
                $"has a key and no {nameof(ApiCallOptions.Timeout)}: nobody could tell when it is over"
            );
        return ledger.CallAsync(new KeyedCall(pipeline, attempt, scope), cancellationToken);
    }

    public override string Api => _pipeline.Definition.Name;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public override string Key => _attempt.Call.Settings.Key!;

    public override string Operation => _attempt.Call.Operation.Name;

    public override ApiEffect Effect => _attempt.Call.Operation.Effect;

    public override TimeSpan Timeout => _attempt.Call.Settings.Timeout;

    public override TimeProvider Clock => _pipeline.Clock;

    public override ApiCallHashes Hash(ReadOnlyMemory<byte> secret) => CallIdentity.Hash(_pipeline, secret, Written());

    public override async Task<ApiKeyedResponse> SendAsync(
        Func<CancellationToken, Task> claim,
        Action look,
        CancellationToken cancellationToken
    )
    {
        // Nothing is recorded under its key.
        if (_attempt.Refusal is { } refusal)
            ExceptionDispatchInfo.Capture(refusal).Throw();
        _attempt.Claim = time => ClaimAsync(claim, time, cancellationToken);
        _attempt.Look = look;
        _attempt.Ending = Keep;
        var response = await _pipeline.RequestAsync(_attempt, _scope, cancellationToken).ConfigureAwait(false);
        return new ApiKeyedResponse(response, (int)_attempt.StatusCode!.Value, _resourceId, _record);
    }

    public override object? Replay(string record) => Replay(_pipeline, _attempt.Call.Operation, record);

    /// <summary>Makes a response again from what was recorded of it; null where that cannot be.</summary>
    public static object? Replay(CallPipeline pipeline, ApiOperation operation, string record)
    {
        if (record.Length == 0)
            return operation.AnswersNothing ? ApiNoResponse.Value : null;
        var parts = default(ResponseParts);
        try
        {
            var body = Encoding.UTF8.GetBytes(record);
            return pipeline.Classifier.Read(body, operation, isSuccess: true, ref parts, out var response)
                ? response
                : null;
        }
        catch (Exception fault) when (fault is ApiXmlException or TimeZoneNotFoundException)
        {
            return null;
        }
    }

    private async Task ClaimAsync(
        Func<CancellationToken, Task> claim,
        CancellationToken time,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await claim(time).ConfigureAwait(false);
        }
        catch (OperationCanceledException stop) when (cancellationToken.IsCancellationRequested)
        {
            throw CallFailure.Canceled(_attempt, stop, cancellationToken);
        }
        catch (OperationCanceledException stop)
        {
            throw new ApiTransportException(
                $"{Operation}: the ledger did not record the call within {Timeout:c}. Nothing was sent.",
                ApiOutcome.NotSent,
                stop
            )
            {
                Operation = Operation,
                Effect = Effect,
                IsTimeout = true,
            };
        }
    }

    // While the bytes of the response are there.
    private void Keep()
    {
        if (_attempt.Body is not { } body || (int)_attempt.StatusCode!.Value is < 200 or >= 300)
            return;
        var settings = _pipeline.Settings;
        var names = settings.Options.FieldsToRecordOf(Operation);
        _record = RecordedResponse.Of(body.Bytes, new XmlLimits { Size = settings.MaxResponseBytes }, names);
        _resourceId = new ResourceIdSearch(_pipeline.Definition, settings).Find(_attempt);
    }

    private List<string> Written()
    {
        var call = _attempt.Call;
        try
        {
            return CallIdentity.Written(call.Operation, call.Request);
        }
        catch (FormEncodingException fault)
        {
            throw CallMessage.Unwritable(call, fault);
        }
        catch (TimeZoneNotFoundException fault)
        {
            throw CallFailure.NotWritten(_attempt, fault);
        }
    }

    private static InvalidOperationException Mistake(ApiCall call, string what) =>
        new($"{call.Operation.Name} {what}. Nothing was sent.");
}
