using System.ComponentModel;
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
public sealed class ApiOperation<TRequest, TResponse> : ApiOperation
    where TRequest : class
    where TResponse : class
{
    /// <summary>Checks a request; null where there is nothing to check.</summary>
    public ApiValidate<TRequest>? Validate { get; init; }

    /// <summary>Writes a request; null where there is nothing to write.</summary>
    public ApiWrite<TRequest>? Write { get; init; }

    /// <summary>Reads the result.</summary>
    public required XmlRead<TResponse> Read { get; init; }

    /// <summary>Reads from a response how many requests the account may make in one window; null where the response does not say.</summary>
    public Func<TResponse, long?>? RequestLimit { get; init; }

    /// <summary>Errors that mean success when the call is repeated; null where there are none.</summary>
    public ApiAlreadyDone<TRequest, TResponse>? AlreadyDone { get; init; }

    internal override bool HasRules => Validate is not null;

    internal override XmlRead<object> ReadResponse => Read;

    internal override void ValidateRequest(object request, ApiValidation validation) =>
        Validate?.Invoke((TRequest)request, validation);

    internal override void WriteRequest(object request, ref FormWriter form) =>
        Write?.Invoke((TRequest)request, ref form);

    internal override long? LimitIn(object response) => RequestLimit?.Invoke((TResponse)response);

    internal override bool WasDone(ApiErrorException error) => AlreadyDone?.IsToldBy(error) == true;

    internal override object LostResponse(object request) => AlreadyDone!.Response((TRequest)request);
}
