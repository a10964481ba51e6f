using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;

namespace EnvoyerSms.Runtime.Sequences;

/// <summary>How to make a request whose list is longer than the API allows: in batches, each a call with a key of its own. Emitted from a contract.</summary>
/// <typeparam name="TRequest">The request record.</typeparam>
/// <typeparam name="TResponse">The response record of one request.</typeparam>
/// <typeparam name="TItem">An item of the list.</typeparam>
/// <param name="operation">The operation that takes one batch.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiBatches<TRequest, TResponse, TItem>(ApiOperation<TRequest, TResponse> operation)
    where TRequest : class
    where TResponse : class
{
    // A ledger that says free and in use in turn is looked at again later.
    private const int MostLooks = 3;

    /// <summary>The list of a request.</summary>
    public required Func<TRequest, IReadOnlyList<TItem>> Items { get; init; }

    /// <summary>Makes the same request with another list.</summary>
    public required Func<TRequest, IReadOnlyList<TItem>, TRequest> WithItems { get; init; }

    /// <summary>The longest list of one request, by how it is sent.</summary>
    public required Func<ApiMethod, int> Limit { get; init; }

    /// <summary>When a request is to take effect; null where the operation has no such parameter.</summary>
    public Func<TRequest, DateTimeOffset?>? At { get; init; }

    /// <summary>Makes the same request to take effect at another time.</summary>
    public Func<TRequest, DateTimeOffset?, TRequest>? WithAt { get; init; }

    /// <summary>Segments that a request is billed as for each item; null where the contract does not say.</summary>
    public Func<TRequest, int?>? Segments { get; init; }

    /// <summary>
    /// Makes the requests that no earlier run with the key made, in the order of the list, and yields each batch once. Those that are in progress in
    /// another process are skipped, looked at again, and yielded last.
    /// </summary>
    /// <param name="transport">Carries out the calls.</param>
    /// <param name="key">Names the run, as a key of <c>Once</c> names one call.</param>
    /// <param name="request">What to send, with the whole list.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the call that is under way.</param>
    /// <returns>The batches.</returns>
    public IAsyncEnumerable<ApiBatch<TResponse>> RunAsync(
        ApiTransport transport,
        string key,
        TRequest request,
        ApiBatchOptions? options,
        CancellationToken cancellationToken
    )
    {
        var run = Run(transport, key, request, options);
        return EachAsync(run, cancellationToken);
    }

    /// <summary>Tells what a run will take, or what is left of one, and sends nothing.</summary>
    /// <param name="transport">Would carry out the calls.</param>
    /// <param name="key">Names the run.</param>
    /// <param name="request">What to send, with the whole list.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The plan that is fixed, or that a run that begins now would fix.</returns>
    public async Task<ApiBatchPlan> PlanAsync(
        ApiTransport transport,
        string key,
        TRequest request,
        ApiBatchOptions? options,
        CancellationToken cancellationToken
    )
    {
        var run = Run(transport, key, request, options);
        var forecast = await run.ForecastAsync(cancellationToken).ConfigureAwait(false);
        var kept = await run.FixAsync(null, cancellationToken).ConfigureAwait(false);
        var plan = kept ?? run.Propose(forecast);
        run.CheckAll(plan);
        var batches = new ApiPlannedBatch[plan.Count];
        var requests = 0;
        DateTimeOffset? ends = null;
        for (var i = 0; i < batches.Length; i++)
        {
            var known = kept is null ? null : await run.RecallAsync(i, cancellationToken).ConfigureAwait(false);
            DateTimeOffset? expected = known is null ? forecast.At(requests++) : null;
            batches[i] = plan.Batch(i, expected, known?.State ?? ApiBatchState.Open);
            var effect = plan.Slot(i) > expected ? plan.Slot(i) : expected;
            ends = effect is null || ends > effect ? ends : effect;
        }
        return new ApiBatchPlan
        {
            IsFixed = kept is not null,
            Items = plan.Items,
            BatchSize = plan.Size,
            Batches = batches,
            Requests = requests,
            Windows = forecast.Windows(requests),
            RateLimit = run.RateLimit,
            SegmentsEach = Segments?.Invoke(request),
            LastRequestAt = requests == 0 ? null : forecast.At(requests - 1),
            EndsAt = ends,
        };
    }

    private BatchRun<TRequest, TResponse, TItem> Run(
        ApiTransport transport,
        string key,
        TRequest request,
        ApiBatchOptions? options
    ) =>
        new(
            this,
            operation,
            transport ?? throw new ArgumentNullException(nameof(transport)),
            key ?? throw new ArgumentNullException(nameof(key)),
            request ?? throw new ArgumentNullException(nameof(request)),
            options ?? new ApiBatchOptions()
        );

    private static async IAsyncEnumerable<ApiBatch<TResponse>> EachAsync(
        BatchRun<TRequest, TResponse, TItem> run,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var plan = await run.FixAsync(null, cancellationToken).ConfigureAwait(false);
        if (plan is null)
        {
            var proposal = run.Propose(await run.ForecastAsync(cancellationToken).ConfigureAwait(false));
            // Before anything is fixed or sent: a list with a mistake in its last batch can still be mended.
            run.CheckAll(proposal);
            plan = await run.FixAsync(proposal, cancellationToken).ConfigureAwait(false);
        }
        var left = Enumerable.Range(0, plan!.Count).ToList();
        while (left.Count > 0)
        {
            var elsewhere = new List<int>();
            foreach (var index in left)
            {
                if (await TryAsync(run, plan, index, cancellationToken).ConfigureAwait(false) is not { } batch)
                {
                    elsewhere.Add(index);
                    continue;
                }
                yield return batch;
                if (batch.Failure is { } failure && !run.Options.ContinuesAfterFailure)
                    ExceptionDispatchInfo.Capture(failure).Throw();
            }
            if (elsewhere.Count == left.Count)
                await run.PauseAsync(cancellationToken).ConfigureAwait(false);
            left = elsewhere;
        }
    }

    // Null where somebody else is at it.
    private static async Task<ApiBatch<TResponse>?> TryAsync(
        BatchRun<TRequest, TResponse, TItem> run,
        FixedPlan plan,
        int index,
        CancellationToken cancellationToken
    )
    {
        for (var looks = 0; looks < MostLooks; looks++)
        {
            if (await run.RecallAsync(index, cancellationToken).ConfigureAwait(false) is { } known)
                return known.State == ApiBatchState.InProgress ? null : run.Recorded(plan, index, known);
            try
            {
                var response = await run.SendAsync(plan, index, cancellationToken).ConfigureAwait(false);
                return run.Tried(plan, index, ApiBatchState.Done, response);
            }
            catch (ApiOnceException)
            {
                // Somebody was faster by a moment.
            }
            catch (ApiRateLimitException)
            {
                throw;
            }
            catch (ApiException failure) when (failure.Outcome != ApiOutcome.NotSent)
            {
                var state = failure.Outcome == ApiOutcome.Rejected ? ApiBatchState.Rejected : ApiBatchState.Unknown;
                return run.Tried(plan, index, state, response: null, failure);
            }
        }
        return null;
    }
}
