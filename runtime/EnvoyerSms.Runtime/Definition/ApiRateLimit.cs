using System.ComponentModel;

namespace EnvoyerSms.Runtime.Definition;

/// <summary>How many requests an API allows, in a window that the first of them opens.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiRateLimit
{
    /// <summary>Name of the group of operations that it counts; empty for the limit of all others.</summary>
    public string Group { get; init; } = "";

    /// <summary>Requests in one window, unless the account has another limit.</summary>
    public required int Requests { get; init; }

    /// <summary>How long a window lasts from the request that opens it.</summary>
    public required TimeSpan Window { get; init; }

    /// <summary>HTTP status of the response to one request too many; null where the contract names none.</summary>
    public int? OverLimitStatus { get; init; }
}
