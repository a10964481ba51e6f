using System.ComponentModel;

namespace EnvoyerSms.Runtime.Examples;

/// <summary>A call with its response that a contract gives as an example. Emitted for tests, which make the call against a stub.</summary>
/// <typeparam name="TClient">The interface of the client.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiExample<TClient>
{
    /// <summary>Name of the operation.</summary>
    public required string Operation { get; init; }

    /// <summary>Name of the example, unique within the operation.</summary>
    public required string Name { get; init; }

    /// <summary>The fields expected on the wire, without credentials; null where the example does not say.</summary>
    public string? Form { get; init; }

    /// <summary>Names of the fields that carry credentials, where they cannot be sent in another way: the form is compared without them.</summary>
    public IReadOnlyList<string> Credentials { get; init; } = [];

    /// <summary>HTTP status of the response.</summary>
    public required int Status { get; init; }

    /// <summary>Body of the response.</summary>
    public required string Response { get; init; }

    /// <summary>The time of the clock; null where nothing depends on it.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Makes the call.</summary>
    public required Func<TClient, CancellationToken, Task<object>> Call { get; init; }

    /// <summary>What the result must hold; empty where an error is expected.</summary>
    public IReadOnlyList<ApiExampleValue> Expected { get; init; } = [];

    /// <summary>The error or detail that the call must end in; null where a result is expected.</summary>
    public ApiError? Error { get; init; }

    /// <summary>Operation and name, for lists of tests.</summary>
    public override string ToString() => $"{Operation}: {Name}";
}
