using System.Collections.Concurrent;
using System.Net;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Transport;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>Puts the calls of one client into HTTP requests.</summary>
internal sealed class CallMessage(ApiClientSettings settings)
{
    private readonly CallAddresses _addresses = new(settings.BaseAddress);

    // The paths that this client noted, each as its own value: there is no set of this kind.
    private readonly ConcurrentDictionary<string, string> _noted = new(StringComparer.Ordinal);

    /// <exception cref="ApiValidationException">A value has no form on the wire.</exception>
    /// <exception cref="ApiTransportException">The request cannot be written on this machine, or in this form.</exception>
    public HttpRequestMessage Create(ApiCall call)
    {
        try
        {
            var message = settings.Method switch
            {
                ApiMethod.Get => Get(call),
                _ => Post(call),
            };
            message.Version = HttpVersion.Version11;
#if !NETSTANDARD2_0
            message.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
#endif
            message.Headers.ExpectContinue = false;
            settings.Authentication.Apply(message);
            return message;
        }
        catch (TimeZoneNotFoundException fault)
        {
            throw CallFailure.NoTimeZone(call, fault);
        }
        catch (FormEncodingException fault)
        {
            // Half of a surrogate pair, where validation is off, or an item that holds its separator, which no rule checks.
            throw new ApiValidationException(
                new[] { new ApiValidationFailure("request", fault.Message) },
                call.Operation.Name
            )
            {
                Effect = call.Operation.Effect,
            };
        }
        catch (UriFormatException fault)
        {
            throw CallFailure.TooLongForAddress(call, fault);
        }
    }

    private HttpRequestMessage Post(ApiCall call)
    {
        var query = new FormWriter();
        var form = new FormWriter();
        try
        {
            settings.Authentication.WriteQuery(ref query);
            settings.Authentication.WriteForm(ref form);
            call.Operation.WriteRequest(call.Request, ref form);
            // Before the content: should the address fail, the writer still has the buffer and gives it back.
            var address = _addresses.Of(call.Operation.Path, query.Segment);
            // A body with credentials is handed out once too: a redirect that the user's HTTP client follows would send them elsewhere.
            var isOnce = IsOnce(call) || settings.Authentication.IsInBody;
            Note(call, address);
            return Carrying(new HttpRequestMessage(HttpMethod.Post, address), CallContent.Form(form.Detach(), isOnce));
        }
        finally
        {
            query.Dispose();
            form.Dispose();
        }
    }

    private HttpRequestMessage Get(ApiCall call)
    {
        var query = new FormWriter();
        try
        {
            settings.Authentication.WriteQuery(ref query);
            call.Operation.WriteRequest(call.Request, ref query);
            var address = _addresses.Of(call.Operation.Path, query.Segment);
            // Requests without content are sent again by the framework itself when a connection closes before the response.
            // A read may be; a call that changes something carries an empty body, which shows whether it left.
            Note(call, address);
            return call.Operation.Effect == ApiEffect.Read
                ? new RepeatableCalls.Message(address)
                : Carrying(new HttpRequestMessage(HttpMethod.Get, address), CallContent.Empty(IsOnce(call)));
        }
        finally
        {
            query.Dispose();
        }
    }

    private static HttpRequestMessage Carrying(HttpRequestMessage message, CallContent content)
    {
        content.Travel(message);
        message.Content = content;
        return message;
    }

    private void Note(ApiCall call, Uri address)
    {
        if (_noted.TryAdd(call.Operation.Path, call.Operation.Path))
            RepeatableCalls.Note(address, !IsOnce(call));
    }

    private static bool IsOnce(ApiCall call) => call.Operation.Effect is ApiEffect.Unsafe or ApiEffect.Destructive;
}
