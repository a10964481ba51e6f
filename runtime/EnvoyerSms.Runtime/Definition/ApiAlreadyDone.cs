using System.ComponentModel;

namespace EnvoyerSms.Runtime.Definition;

/// <summary>
/// What a repeated call is answered where an earlier request, whose response was lost, had done the work: an error that then means
/// success.
/// </summary>
/// <typeparam name="TRequest">The request record.</typeparam>
/// <typeparam name="TResponse">The response record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiAlreadyDone<TRequest, TResponse>
{
    /// <summary>The ids of such errors.</summary>
    public required IReadOnlyList<long> Errors { get; init; }

    /// <summary>Makes the response from what the request tells; what only the lost response told stays empty.</summary>
    public required Func<TRequest, TResponse> Response { get; init; }

    internal bool IsToldBy(ApiErrorException error)
    {
        foreach (var id in Errors)
        {
            if (id == error.Id)
                return true;
        }
        return false;
    }
}
