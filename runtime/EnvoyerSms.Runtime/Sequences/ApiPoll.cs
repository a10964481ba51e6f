using System.ComponentModel;
using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Transport;

namespace EnvoyerSms.Runtime.Sequences;

/// <summary>How to ask again until an answer no longer changes. Emitted from a contract.</summary>
/// <typeparam name="TRequest">The request record; <see cref="ApiNoRequest"/> for an operation without parameters.</typeparam>
/// <typeparam name="TResponse">The response record.</typeparam>
/// <param name="operation">The operation that answers.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiPoll<TRequest, TResponse>(ApiOperation<TRequest, TResponse> operation)
{
    private static readonly ApiCallOptions Patient = new() { RateLimitMode = ApiRateLimitMode.Wait };

    /// <summary>Whether a response no longer changes.</summary>
    public required Func<TResponse, bool> IsFinal { get; init; }

    /// <summary>Ids of the errors that mean "not yet".</summary>
    public IReadOnlyList<long> Pending { get; init; } = [];

    /// <summary>Asks until the answer is final. It keeps nothing in mind: who stops and begins again loses no answer.</summary>
    /// <param name="transport">Carries out the calls.</param>
    /// <param name="request">What to send each time.</param>
    /// <param name="polling">How often; null for the defaults.</param>
    /// <param name="progress">Told each response, the final one too; may be null.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>The first response that is final.</returns>
    /// <exception cref="ApiException">A call failed, retries included, other than by saying "not yet".</exception>
    /// <exception cref="ApiCanceledException">The caller cancelled.</exception>
    public async Task<TResponse> WaitAsync(
        ApiTransport transport,
        TRequest request,
        ApiPolling? polling,
        IProgress<TResponse>? progress,
        CancellationToken cancellationToken
    )
    {
        _ = transport ?? throw new ArgumentNullException(nameof(transport));
        var patient = transport.With(Patient);
        var pace = new PollPace(polling ?? new ApiPolling(), transport.Clock);
        while (true)
        {
            try
            {
                var response = await patient.SendAsync(operation, request, cancellationToken).ConfigureAwait(false);
                progress?.Report(response);
                if (IsFinal(response))
                    return response;
            }
            catch (ApiErrorException error) when (IsPending(error))
            {
                // Not yet: there is nothing to report.
            }
            await PauseAsync(patient, pace, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool IsPending(ApiErrorException error)
    {
        foreach (var id in Pending)
        {
            if (id == error.Id)
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
                var left = await transport
                    .TryGetRateLimitAsync(operation.Name, cancellationToken)
                    .ConfigureAwait(false);
                if (pace.Left(left) is not { Ticks: > 0 } pause)
                    return;
                await ClockWait.ForAsync(transport.Clock, pause, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException stop)
        {
            throw new ApiCanceledException(ApiOutcome.NotSent, stop, cancellationToken)
            {
                Operation = operation.Name,
                Effect = operation.Effect,
            };
        }
    }
}

/// <summary>What emitted code asks of lists when it decides whether an answer is final.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiPoll
{
    /// <summary>Whether there are items and all of them are final. A list that is still empty has told nothing yet.</summary>
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
