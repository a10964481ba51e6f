using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Responses;
using EnvoyerSms.Runtime.Transport;
using EnvoyerSms.Runtime.Wire;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Benchmarks;

/// <summary>The parts of our client as its transport puts them together, without the network around them.</summary>
internal static class Ours
{
    /// <summary>Settings of a client as a user makes one.</summary>
    public static ApiClientSettings Settings(ApiMethod method) => ApiClientSettings.Of(Account.Options(method));

    /// <summary>Writes the form and gives its buffer back.</summary>
    /// <returns>Bytes written.</returns>
    public static int Write(SendMessageRequest request)
    {
        var form = new FormWriter();
        try
        {
            SendMessageOperation.Definition.Write!(request, ref form);
            return form.Written.Length;
        }
        finally
        {
            form.Dispose();
        }
    }

    /// <summary>Writes the body of a POST.</summary>
    public static HttpContent Content(SendMessageRequest request)
    {
        var form = new FormWriter();
        try
        {
            SendMessageOperation.Definition.Write!(request, ref form);
            return CallContent.Form(form.Detach(), once: true);
        }
        finally
        {
            form.Dispose();
        }
    }

    /// <summary>Writes the whole request.</summary>
    public static HttpRequestMessage Message(
        CallMessage message,
        ApiClientSettings settings,
        SendMessageRequest request
    )
    {
        var operation = SendMessageOperation.Definition;
        var call = new ApiCall(operation, request, settings.For(operation.Name, call: null));
        return message.Create(new CallAttempt(call));
    }

    /// <summary>Reads a response that says success.</summary>
    public static TResponse Read<TRequest, TResponse>(ApiOperation<TRequest, TResponse> operation, byte[] reply)
        where TRequest : class
        where TResponse : class
    {
        var reader = new ResponseReader(EnvoyerSmsApi.Definition.Envelope, operation, isHttpSuccess: true);
        var parts = default(ResponseParts);
        return reader.Read(reply, XmlLimits.Default, ref parts, out var response)
            ? (TResponse)response!
            : throw new InvalidOperationException("The reply does not say success.");
    }
}
