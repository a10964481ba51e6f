using System.ComponentModel;
using EnvoyerSms.Runtime.Errors;

namespace EnvoyerSms.Runtime.Definition;

/// <summary>What applies to one API as a whole: its address, how it wraps responses, which errors it knows. Emitted from a contract.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiDefinition
{
    /// <summary>Name of the API, also the name of its configuration section and log category.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the API that the contract describes, such as <c>2.10.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Absolute address to which the paths of the operations are added.</summary>
    public required string BaseAddress { get; init; }

    /// <summary>The HTTP methods that the API accepts; the first is the default.</summary>
    public required IReadOnlyList<ApiMethod> Methods { get; init; }

    /// <summary>Whether operations have their fields in the address, whatever the options say.</summary>
    public bool AsksInAddress { get; init; }

    /// <summary>How every response is wrapped.</summary>
    public required ApiEnvelope Envelope { get; init; }

    /// <summary>Gives all known errors of the API, each error before its details; called only when an error comes.</summary>
    public required Func<IReadOnlyList<ApiError>> Errors { get; init; }

    /// <summary>What the API's HTTP statuses mean; empty where the contract does not say.</summary>
    public IReadOnlyList<ApiStatus> Statuses { get; init; } = [];

    /// <summary>How many requests the API allows; null where it sets no limit.</summary>
    public ApiRateLimit? RateLimit { get; init; }

    /// <summary>Names of the operations, for options that are set for one of them.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];

    /// <summary>Makes the API's own exception from an error that it answered.</summary>
    public required Func<ApiErrorResponse, ApiErrorException> CreateException { get; init; }

    internal bool Takes(ApiMethod wanted)
    {
        foreach (var method in Methods)
        {
            if (method == wanted)
                return true;
        }
        return false;
    }

    /// <summary>Whether there is an operation of this name, in upper or lower case.</summary>
    internal bool Has(string operation)
    {
        foreach (var known in Operations)
        {
            if (known.Equals(operation, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    internal ApiStatus? FindStatus(int code)
    {
        foreach (var status in Statuses)
        {
            if (status.Code == code)
                return status;
        }
        return null;
    }
}
