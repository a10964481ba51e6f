using System.ComponentModel;
using System.Text;
using EnvoyerSms.Runtime.Validation;
using EnvoyerSms.Runtime.Wire;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Definition;

/// <summary>Checks a request and collects what is wrong with it.</summary>
/// <typeparam name="TRequest">The request record.</typeparam>
/// <param name="request">What the caller wants to send.</param>
/// <param name="validation">Takes the failures.</param>
public delegate void ApiValidate<in TRequest>(TRequest request, ApiValidation validation);

/// <summary>Writes a request as form fields.</summary>
/// <typeparam name="TRequest">The request record.</typeparam>
/// <param name="request">What the caller wants to send.</param>
/// <param name="form">Takes the fields.</param>
public delegate void ApiWrite<in TRequest>(TRequest request, ref FormWriter form);

/// <summary>One operation of an API: where it is, what it does to the world, how its request is written and its response read. Emitted from a contract.</summary>
/// <typeparam name="TRequest">The request record; <see cref="ApiNoRequest"/> for an operation without parameters.</typeparam>
/// <typeparam name="TResponse">The response record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation<TRequest, TResponse>
{
    /// <summary>Name of the operation, as in the client's method without <c>Async</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Path below the base address, without a leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>What a call does to the world, and so whether it may be repeated.</summary>
    public required ApiEffect Effect { get; init; }

    /// <summary>Checks a request; null where there is nothing to check.</summary>
    public ApiValidate<TRequest>? Validate { get; init; }

    /// <summary>Writes a request; null where there is nothing to write.</summary>
    public ApiWrite<TRequest>? Write { get; init; }

    /// <summary>Element under the root that holds the response; null or empty where the root itself does.</summary>
    public string? ResponseElement
    {
        get;
        init => ResponseElementUtf8 = Encoding.UTF8.GetBytes((field = value) ?? "");
    }

    /// <summary>Reads the response.</summary>
    public required XmlRead<TResponse> Read { get; init; }

    /// <summary>
    /// Name of the element of the response that names what the call made, such as the number of a message: having read it, the
    /// caller knows that the call was done. Null where there is none.
    /// </summary>
    public string? ResourceId
    {
        get;
        init => ResourceIdUtf8 = Encoding.UTF8.GetBytes((field = value) ?? "");
    }

    /// <summary>Reads from a response how many requests the account may make in one window; null where the response does not tell.</summary>
    public Func<TResponse, long?>? RequestLimit { get; init; }

    /// <summary>Errors that mean success when the call is repeated; null where there are none.</summary>
    public ApiAlreadyDone<TRequest, TResponse>? AlreadyDone { get; init; }

    /// <summary>
    /// The errors that the rules of <see cref="Validate"/> stand for: where the API answers one to a request that passed them, the
    /// contract no longer says what the API does. Asked only when an error came; null where there are no rules.
    /// </summary>
    public Func<IReadOnlyList<ApiError>>? RuleErrors { get; init; }

    internal byte[] ResponseElementUtf8 { get; private init; } = [];

    internal byte[] ResourceIdUtf8 { get; private init; } = [];
}
