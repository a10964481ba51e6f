using System.Diagnostics;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Responses;
using EnvoyerSms.Runtime.Validation;
using EnvoyerSms.Runtime.Wire;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>The parts of a call that depend on its operation. Everything else is the same for all calls, and compiled once.</summary>
internal sealed class OperationCall<TRequest, TResponse>(
    ApiOperation<TRequest, TResponse> operation,
    TRequest request,
    CallSettings settings
) : ApiCall(operation.Name, operation.Effect, settings)
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly TRequest _request = request;

    /// <summary>The result, once the call has succeeded.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public TResponse? Response { get; private set; }

    public override string Path => operation.Path;

    public override ResourceIdLocation ResourceId => new(operation.ResponseElementUtf8, operation.ResourceIdUtf8);

    public override bool HasRules => operation.Validate is not null;

    public override long? RequestLimit => operation.RequestLimit?.Invoke(Response!);

    public override void Validate(ApiValidation validation) => operation.Validate?.Invoke(_request, validation);

    public override void Write(ref FormWriter form) => operation.Write?.Invoke(_request, ref form);

    public override bool Read(ApiEnvelope envelope, ReadOnlySpan<byte> body, XmlLimits limits, out ResponseParts parts)
    {
        var reader = new ResponseReader<TResponse>(envelope, operation.ResponseElementUtf8, operation.Read);
        var isSuccess = reader.Read(body, limits, out parts, out var response);
        Response = response;
        return isSuccess;
    }

    public override bool WasDone(ApiErrorException error) =>
        MayHaveArrived && operation.AlreadyDone?.IsToldBy(error) == true;

    public override void RespondAsDone() => Response = operation.AlreadyDone!.Response(_request);
}
