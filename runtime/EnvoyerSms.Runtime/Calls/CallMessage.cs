using System.Collections.Concurrent;
using System.Net;
using EnvoyerSms.Runtime.Authentication;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Transport;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>Puts the calls of one client into HTTP requests.</summary>
internal sealed class CallMessage(ApiClientSettings settings)
{
    private readonly CallAddresses _addresses = new(settings.BaseAddress);

    // The operations that this client noted, each as its own value: there is no set of this kind. Each is noted once, so that one lock will
    // do; by default there is one for each processor, in every client.
    private readonly ConcurrentDictionary<string, string> _noted = new(
        concurrencyLevel: 1,
        capacity: 4,
        StringComparer.Ordinal
    );

    /// <exception cref="ApiValidationException">A value has no form on the wire.</exception>
    /// <exception cref="ApiTransportException">The request cannot be written on this machine, or in this form.</exception>
    public HttpRequestMessage Create(CallAttempt attempt)
    {
        var call = attempt.Call;
        try
        {
            var method = call.Operation.MethodOr(settings.Method);
            return method is ApiMethod.Get or ApiMethod.Delete
                ? InAddress(call, method, attempt.Look)
                : InBody(call, method, attempt.Look);
        }
        catch (Exception fault) when (fault is TimeZoneNotFoundException or SigningException)
        {
            throw CallFailure.NotWritten(attempt, fault);
        }
        catch (FormEncodingException fault)
        {
            throw Unwritable(call, fault);
        }
        catch (UriFormatException fault)
        {
            throw CallFailure.TooLongForAddress(call, fault);
        }
    }

    // Half of a surrogate pair, where validation is off, or what no rule checks: an item that holds its separator, a value that cannot
    // stand in a path or a header.
    public static ApiValidationException Unwritable(ApiCall call, FormEncodingException fault) =>
        new(new[] { new ApiValidationFailure("request", fault.Message) }, call.Operation.Name)
        {
            Effect = call.Operation.Effect,
        };

    // What is asked for is the body.
    private HttpRequestMessage InBody(ApiCall call, ApiMethod method, Action? look)
    {
        var query = new FormWriter();
        var form = new FormWriter();
        try
        {
            settings.Authentication.WriteQuery(ref query);
            settings.Authentication.WriteForm(ref form);
            call.Operation.WriteRequest(call.Request, ref form);
            // Before the content: should the address fail, the writer still has the buffer and gives it back.
            var address = Address(call, query.Segment);
            // A body with credentials is handed out once too: a redirect that the user's HTTP client follows would send them elsewhere.
            var isOnce = IsOnce(call) || settings.Authentication.IsInBody;
            Note(call, address);
            var verb = method == ApiMethod.Put ? HttpMethod.Put : HttpMethod.Post;
            var message = Complete(new HttpRequestMessage(verb, address), call);
            settings.Authentication.Sign(message, ref form);
            return Carrying(message, CallContent.Form(form.Detach(), isOnce, look));
        }
        finally
        {
            query.Dispose();
            form.Dispose();
        }
    }

    // What is asked for is a part of the address.
    private HttpRequestMessage InAddress(ApiCall call, ApiMethod method, Action? look)
    {
        var query = new FormWriter();
        try
        {
            settings.Authentication.WriteQuery(ref query);
            call.Operation.WriteRequest(call.Request, ref query);
            var address = Address(call, query.Segment);
            // Requests without content are sent again by the framework itself when a connection closes before the response.
            // A read may be; a call that changes something carries an empty body, which shows whether it left.
            Note(call, address);
            var isRead = call.Operation.Effect == ApiEffect.Read && method == ApiMethod.Get;
            var verb = method == ApiMethod.Delete ? HttpMethod.Delete : HttpMethod.Get;
            var message = Complete(
                isRead ? new RepeatableCalls.Message(address) : new HttpRequestMessage(verb, address),
                call
            );
            if (settings.Authentication.Sign(message, ref query))
                message.RequestUri = Address(call, query.Segment);
            return isRead ? message : Carrying(message, CallContent.Empty(IsOnce(call), look));
        }
        finally
        {
            query.Dispose();
        }
    }

    // All but its body.
    private HttpRequestMessage Complete(HttpRequestMessage message, ApiCall call)
    {
        message.Version = HttpVersion.Version11;
#if !NETSTANDARD2_0
        message.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
#endif
        message.Headers.ExpectContinue = false;
        settings.Authentication.Apply(message);
        call.Operation.Sending?.AddHeaders(message, call.Request);
        return message;
    }

    private Uri Address(ApiCall call, ArraySegment<byte> query) =>
        call.Operation.Sending is { HasPath: true } sending
            ? _addresses.Create(sending.Path(call.Operation.Path, call.Request), query)
            : _addresses.Of(call.Operation.Path, query);

    private static HttpRequestMessage Carrying(HttpRequestMessage message, CallContent content)
    {
        content.Travel(message);
        message.Content = content;
        return message;
    }

    private void Note(ApiCall call, Uri address)
    {
        // Looked for first: to add takes the lock.
        if (_noted.ContainsKey(call.Operation.Name) || !_noted.TryAdd(call.Operation.Name, call.Operation.Name))
            return;
        if (call.Operation.Sending is { } sending)
            sending.Note(address, call.Operation.Path, !IsOnce(call));
        else
            RepeatableCalls.Note(address, !IsOnce(call));
    }

    private static bool IsOnce(ApiCall call) => call.Operation.Effect is ApiEffect.Unsafe or ApiEffect.Destructive;
}
