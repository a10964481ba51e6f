using System.ComponentModel;

namespace EnvoyerSms.Runtime.Definition;

/// <summary>
/// The errors that mean success for a repeated call: an earlier request, whose response was lost, had already done the work.
/// </summary>
/// <typeparam name="TRequest">The request record.</typeparam>
/// <typeparam name="TResponse">The response record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiAlreadyDone<TRequest, TResponse>
    where TRequest : class
    where TResponse : class
{
    /// <summary>The ids of such errors.</summary>
    public required IReadOnlyList<long> Errors { get; init; }

    /// <summary>Makes the result from the values of the request; values that only the lost response held stay empty.</summary>
    public required Func<TRequest, TResponse> Response { get; init; }

    internal bool IsToldBy(ApiErrorException error)
    {
        foreach (var id in Errors)
        {
            if (id == error.Number)
                return true;
        }
        return false;
    }
}
