using System.Globalization;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.RateLimit;
using EnvoyerSms.Runtime.Transport;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Sequences;

/// <summary>One run of one list: what it asks of the ledger and of the transport.</summary>
internal sealed class BatchRun<TRequest, TResponse, TItem>
    where TRequest : class
    where TResponse : class
{
    // The list is hashed in parts of this size, however large its batches are.
    private const int HashedAtOnce = 1_000;

    private readonly ApiBatches<TRequest, TResponse, TItem> _batches;
    private readonly ApiOperation<TRequest, TResponse> _operation;
    private readonly ApiTransport _transport;
    private readonly TRequest _request;
    private readonly TItem[] _items;
    private readonly int _size;
    private readonly ApiPlannedRun _run;
    private ApiPlanHashes? _hashes;

    public BatchRun(
        ApiBatches<TRequest, TResponse, TItem> batches,
        ApiOperation<TRequest, TResponse> operation,
        ApiTransport transport,
        string key,
        TRequest request,
        ApiBatchOptions options
    )
    {
        (_batches, _operation, _transport, _request, Options) = (batches, operation, transport, request, options);
        var pipeline = transport.Pipeline;
        // The caller's list may change while the run goes on.
        _items = [.. batches.Items(request)];
        if (_items.Length == 0)
            throw new ArgumentException("The list of the request is empty.", nameof(request));
        if (options.At is not null && batches.WithAt is null)
            throw new ArgumentException(
                $"{operation.Name} takes effect at once: it has no parameter for a time.",
                nameof(options)
            );
        var limit = batches.Limit(operation.MethodOr(pipeline.Settings.Method));
        _size = options.BatchSize ?? limit;
        if (_size < 1 || _size > limit)
            throw new ArgumentOutOfRangeException(
                nameof(options),
                _size,
                string.Format(
                    CultureInfo.InvariantCulture,
                    "{0} must be from 1 to {1}.",
                    nameof(options.BatchSize),
                    limit
                )
            );
        Ledger =
            pipeline.Settings.Ledger
            ?? throw new InvalidOperationException(
                $"{operation.Name} in batches needs a ledger, which keeps the plan: set {nameof(ApiClientOptions.Ledger)}. Nothing was sent."
            );
        _run = new ApiPlannedRun(pipeline.Definition.Name, key, operation.Name, operation.Effect, Hash);
        // Refuses a key that is too long before anything is fixed.
        _ = Keyed(FixedPlan.BatchesOf(_items.Length, _size) - 1);
    }

    public ApiBatchOptions Options { get; }

    /// <summary>What was left when the forecast was made.</summary>
    public ApiRateLimitState? RateLimit { get; private set; }

    private ApiCallLedger Ledger { get; }

    public async Task<RequestForecast> ForecastAsync(CancellationToken cancellationToken)
    {
        RateLimit = await _transport.TryGetRateLimitAsync(_operation, cancellationToken).ConfigureAwait(false);
        var limit = _operation.RateLimit ?? _transport.Pipeline.Definition.RateLimit;
        return new RequestForecast(RateLimit, limit?.Window ?? TimeSpan.Zero, _transport.Clock.GetUtcNow());
    }

    /// <summary>What a run that begins now would fix.</summary>
    public FixedPlan Propose(RequestForecast forecast)
    {
        var slots = new DateTimeOffset?[FixedPlan.BatchesOf(_items.Length, _size)];
        for (var i = 0; i < slots.Length; i++)
            slots[i] = Options.At is { } at ? at(forecast.At(i)) : _batches.At?.Invoke(_request);
        return new FixedPlan(_items.Length, _size, slots);
    }

    /// <summary>Fixes a proposal, or looks only where it is null.</summary>
    /// <returns>The plan that holds for all runs; null where there is none yet.</returns>
    public async Task<FixedPlan?> FixAsync(FixedPlan? proposal, CancellationToken cancellationToken) =>
        await Ledger.PlanAsync(_run, proposal?.Write(), cancellationToken).ConfigureAwait(false) is { } text
            ? FixedPlan.Read(text)
            : null;

    /// <exception cref="ApiValidationException">Something in one of the batches is wrong.</exception>
    public void CheckAll(FixedPlan plan)
    {
        for (var i = 0; i < plan.Count; i++)
            _transport.Pipeline.Check(_operation, Request(plan, i, isLate: true), _transport.Options);
    }

    public Task<ApiRecordedCall?> RecallAsync(int index, CancellationToken cancellationToken) =>
        Ledger.RecallAsync(_run, Key(index), cancellationToken);

    public Task<TResponse> SendAsync(FixedPlan plan, int index, CancellationToken cancellationToken)
    {
        var isLate = plan.Slot(index) <= _transport.Clock.GetUtcNow();
        return isLate && !Options.SendsLate
            ? throw new ApiTransportException(
                FormattableString.Invariant(
                    $"{_operation.Name}: the time of batch {index + 1}, {plan.Slot(index):u}, has passed: allow {nameof(ApiBatchOptions.SendsLate)}. Nothing was sent."
                ),
                ApiOutcome.NotSent,
                null
            )
            {
                Operation = _operation.Name,
                Effect = _operation.Effect,
            }
            : Keyed(index).SendAsync(_operation, Request(plan, index, isLate), cancellationToken);
    }

    public ApiBatch<TResponse> Tried(
        FixedPlan plan,
        int index,
        ApiBatchState state,
        TResponse? response,
        ApiException? failure = null
    ) =>
        new(plan.Batch(index, expected: null, state), Key(index))
        {
            State = state,
            Response = response,
            ResourceId = failure?.ResourceId,
            Failure = failure,
        };

    public ApiBatch<TResponse> Recorded(FixedPlan plan, int index, ApiRecordedCall known) =>
        new(plan.Batch(index, expected: null, known.State), Key(index))
        {
            State = known.State,
            Response = known.Record is { } record
                ? KeyedCall.Replay(_transport.Pipeline, _operation, record) as TResponse
                : null,
            ResourceId = known.ResourceId,
            WasRecorded = true,
        };

    public async Task PauseAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ClockWait.ForAsync(_transport.Clock, Options.LookAgainAfter, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException stop)
        {
            throw new ApiCanceledException(ApiOutcome.NotSent, stop, cancellationToken)
            {
                Operation = _operation.Name,
                Effect = _operation.Effect,
            };
        }
    }

    private string Key(int index) => FormattableString.Invariant($"{_run.Key}/{index + 1:D4}");

    // A run of many requests waits for its windows, unless the call says otherwise.
    private ApiTransport Keyed(int index) =>
        _transport.With(
            new ApiCallOptions
            {
                Key = Key(index),
                RateLimitMode = _transport.Options?.RateLimitMode ?? ApiRateLimitMode.Wait,
            }
        );

    private TRequest Request(FixedPlan plan, int index, bool isLate)
    {
        var slice = new ArraySegment<TItem>(_items, plan.Offset(index), plan.CountOf(index));
        var request = _batches.WithItems(_request, slice);
        return _batches.WithAt is { } withAt ? withAt(request, isLate ? null : plan.Slot(index)) : request;
    }

    // A ledger has one secret, and a long list is not hashed twice.
    private ApiPlanHashes Hash(ReadOnlyMemory<byte> secret) => _hashes ??= HashAll(secret);

    private ApiPlanHashes HashAll(ReadOnlyMemory<byte> secret)
    {
        try
        {
            var parts = new List<string>();
            for (var offset = 0; offset < _items.Length; offset += HashedAtOnce)
            {
                var count = Math.Min(HashedAtOnce, _items.Length - offset);
                parts.Add(KeyedHash.Of(secret, Written(new ArraySegment<TItem>(_items, offset, count))));
            }
            return new ApiPlanHashes(
                CallIdentity.Hash(_transport.Pipeline, secret, Written(new ArraySegment<TItem>([]))),
                KeyedHash.Of(secret, parts)
            );
        }
        catch (FormEncodingException fault)
        {
            throw CallMessage.Unwritable(
                new ApiCall(_operation, _request, _transport.Pipeline.Settings.For(_operation.Name, null)),
                fault
            );
        }
    }

    private List<string> Written(ArraySegment<TItem> items) =>
        CallIdentity.Written(_operation, _batches.WithItems(_request, items));
}
