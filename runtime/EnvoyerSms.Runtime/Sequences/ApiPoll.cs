using System.ComponentModel;
using System.Runtime.ExceptionServices;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Errors;
using EnvoyerSms.Runtime.Transport;

namespace EnvoyerSms.Runtime.Sequences;

/// <summary>How to ask again until an answer no longer changes. Emitted from a contract.</summary>
/// <typeparam name="TRequest">The request record; <see cref="ApiNoRequest"/> for an operation without parameters.</typeparam>
/// <typeparam name="TResponse">The response record.</typeparam>
/// <param name="operation">The operation that answers.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiPoll<TRequest, TResponse>(ApiOperation<TRequest, TResponse> operation)
    where TRequest : class
    where TResponse : class
{
    private static readonly ApiCallOptions Patient = new() { RateLimitMode = ApiRateLimitMode.Wait };

    /// <summary>Whether a response no longer changes.</summary>
    public required Func<TResponse, bool> IsFinal { get; init; }

    /// <summary>Ids of the errors that mean "not yet".</summary>
    public IReadOnlyList<long> Pending { get; init; } = [];

    /// <summary>Asks until the answer is final or the deadline is reached. It keeps no state: starting again loses no answer.</summary>
    /// <param name="transport">Carries out the calls.</param>
    /// <param name="request">What to send each time.</param>
    /// <param name="polling">How often and for how long; null for the defaults.</param>
    /// <param name="progress">Receives each response, the final one too; may be null.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>The first response that is final; at the deadline the last one that came.</returns>
    /// <exception cref="ApiErrorException">The API answered with an error: one that means "not yet" only where nothing else came before the deadline.</exception>
    /// <exception cref="ApiTransportException">No answer at all came before the deadline, or a call failed, retries included.</exception>
    /// <exception cref="ApiException">A call failed in another way.</exception>
    /// <exception cref="ApiCanceledException">The caller cancelled.</exception>
    public async Task<ApiWaited<TResponse>> WaitAsync(
        ApiTransport transport,
        TRequest request,
        ApiPolling? polling,
        IProgress<TResponse>? progress,
        CancellationToken cancellationToken
    )
    {
        _ = transport ?? throw new ArgumentNullException(nameof(transport));
        polling ??= new ApiPolling();
        var patient = transport.With(Patient);
        var pace = new PollPace(polling, transport.Clock);
        using var deadline = new Deadline(polling.Deadline, transport.Clock, cancellationToken);
        ApiWaited<TResponse>? latest = null;
        ApiErrorException? notYet = null;
        try
        {
            while (true)
            {
                try
                {
                    var response = await patient.SendAsync(operation, request, deadline.Token).ConfigureAwait(false);
                    progress?.Report(response);
                    latest = new ApiWaited<TResponse> { Response = response, IsFinal = IsFinal(response) };
                    if (latest.IsFinal)
                        return latest;
                }
                catch (ApiErrorException error) when (IsPending(error))
                {
                    notYet = error;
                }
                await PauseAsync(patient, pace, deadline.Token).ConfigureAwait(false);
            }
        }
        catch (ApiCanceledException stop) when (deadline.IsCanceled)
        {
            // The caller does not know the token that was passed on.
            throw Canceled(stop.Outcome, stop, cancellationToken);
        }
        catch (ApiCanceledException stop) when (deadline.IsOver)
        {
            if (latest is not null)
                return latest;
            if (notYet is not null)
                ExceptionDispatchInfo.Capture(notYet).Throw();
            throw NoAnswer(polling.Deadline, stop);
        }
    }

    private bool IsPending(ApiErrorException error)
    {
        foreach (var id in Pending)
        {
            if (id == error.Number)
                return true;
        }
        return false;
    }

    private async Task PauseAsync(ApiTransport transport, PollPace pace, CancellationToken cancellationToken)
    {
        try
        {
            pace.Asked();
            while (true)
            {
                var left = await transport.TryGetRateLimitAsync(operation, cancellationToken).ConfigureAwait(false);
                if (pace.Left(left) is not { Ticks: > 0 } pause)
                    return;
                await ClockWait.ForAsync(transport.Clock, pause, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException stop)
        {
            throw Canceled(ApiOutcome.NotSent, stop, cancellationToken);
        }
    }

    private ApiCanceledException Canceled(ApiOutcome outcome, Exception stop, CancellationToken cancellationToken) =>
        new(outcome, stop, cancellationToken) { Operation = operation.Name, Effect = operation.Effect };

    private ApiTransportException NoAnswer(TimeSpan deadline, ApiCanceledException stop) =>
        new(
            FormattableString.Invariant(
                $"{operation.Name}: no answer came within the deadline of {deadline}. {stop.Outcome.InWords()}"
            ),
            stop.Outcome,
            stop
        )
        {
            Operation = operation.Name,
            Effect = operation.Effect,
            IsTimeout = true,
        };
}

/// <summary>Functions on lists by which emitted code decides whether an answer is final.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPoll
{
    /// <summary>Whether there are items and all of them are final. A list that is still empty is not final.</summary>
    /// <typeparam name="TItem">An item.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="isFinal">Whether one of them is.</param>
    /// <returns>False where there is none.</returns>
    public static bool All<TItem>(IReadOnlyList<TItem> items, Func<TItem, bool> isFinal)
    {
        _ = items ?? throw new ArgumentNullException(nameof(items));
        _ = isFinal ?? throw new ArgumentNullException(nameof(isFinal));
        foreach (var item in items)
        {
            if (!isFinal(item))
                return false;
        }
        return items.Count > 0;
    }
}
