using System.ComponentModel;
using EnvoyerSms.Runtime.Authentication;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Responses;

/// <summary>Reads responses whose envelope is not the usual one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ApiResponseShape : ApiEnvelopeShape
{
    private protected ApiResponseShape() { }

    /// <summary>Reads the whole body, to its last byte.</summary>
    /// <param name="body">The body.</param>
    /// <param name="limits">The largest sizes that are allowed.</param>
    /// <param name="envelope">How the API wraps its responses.</param>
    /// <param name="operation">What was called.</param>
    /// <param name="isHttpSuccess">Whether the HTTP status says success.</param>
    /// <param name="parts">What the envelope holds; where the body is not understood, what was read until then.</param>
    /// <param name="response">The result; set where the envelope says success.</param>
    /// <returns>Whether the envelope says success.</returns>
    /// <exception cref="ApiXmlException">The body is not a response of this API.</exception>
    internal abstract bool Read(
        ReadOnlySpan<byte> body,
        XmlLimits limits,
        ApiEnvelope envelope,
        ApiOperation operation,
        bool isHttpSuccess,
        ref ResponseParts parts,
        out object? response
    );

    /// <summary>Whether the API says that it refused, which is clear whatever comes after it.</summary>
    internal abstract bool SaysFailure(in ResponseParts parts);

    /// <summary>The error of the contract that a failure means.</summary>
    internal abstract ErrorMatch Find(ErrorCatalogue catalogue, in ResponseParts parts, string message);

    /// <summary>What else a failure tells, without credentials; null where it tells nothing.</summary>
    internal abstract string?[]? FieldsOf(in ResponseParts parts, CredentialScrubber scrubber);

    /// <summary>The resource id in a response that broke off; null where there is none, or where the response contradicts it.</summary>
    internal abstract string? FindResourceId(
        ReadOnlySpan<byte> body,
        XmlLimits limits,
        ApiEnvelope envelope,
        ApiOperation operation
    );
}
