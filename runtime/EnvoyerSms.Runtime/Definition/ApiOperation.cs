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

/// <summary>One operation of an API: its path, its effect, how its request is written and its response read. Emitted from a contract.</summary>
/// <typeparam name="TRequest">The request record; <see cref="ApiNoRequest"/> for an operation without parameters.</typeparam>
/// <typeparam name="TResponse">The response record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation<TRequest, TResponse>
{
    /// <summary>Name of the operation, as in the client's method without <c>Async</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Path below the base address, without a leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>What a call changes at the service, and so whether it may be repeated.</summary>
    public required ApiEffect Effect { get; init; }

    /// <summary>Checks a request; null where there is nothing to check.</summary>
    public ApiValidate<TRequest>? Validate { get; init; }

    /// <summary>Writes a request; null where there is nothing to write.</summary>
    public ApiWrite<TRequest>? Write { get; init; }

    /// <summary>Element under the root that holds the result; null or empty where the root itself does.</summary>
    public string? ResponseElement
    {
        get;
        init => ResponseElementUtf8 = Encoding.UTF8.GetBytes((field = value) ?? "");
    }

    /// <summary>Reads the result.</summary>
    public required XmlRead<TResponse> Read { get; init; }

    /// <summary>
    /// Name of the element of the result that holds the resource id, such as the number of a message: a response that has it shows
    /// that the call was carried out. Null where there is none.
    /// </summary>
    public string? ResourceId
    {
        get;
        init => ResourceIdUtf8 = Encoding.UTF8.GetBytes((field = value) ?? "");
    }

    /// <summary>Reads from a response how many requests the account may make in one window; null where the response does not say.</summary>
    public Func<TResponse, long?>? RequestLimit { get; init; }

    /// <summary>Errors that mean success when the call is repeated; null where there are none.</summary>
    public ApiAlreadyDone<TRequest, TResponse>? AlreadyDone { get; init; }

    /// <summary>
    /// The errors that the rules of <see cref="Validate"/> prevent: where the API answers with one to a request that passed them, the
    /// contract no longer says what the API does. Called only when an error came; null where there are no rules.
    /// </summary>
    public Func<IReadOnlyList<ApiError>>? RuleErrors { get; init; }

    internal byte[] ResponseElementUtf8 { get; private init; } = [];

    internal byte[] ResourceIdUtf8 { get; private init; } = [];
}
