using System.Net;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Transport;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>Puts the calls of one client into HTTP requests.</summary>
internal sealed class CallMessage(ApiClientSettings settings)
{
    private readonly CallAddresses _addresses = new(settings.BaseAddress);

    public HttpRequestMessage Create(ApiCall call)
    {
        var message = settings.Method switch
        {
            ApiMethod.Get => Get(call),
            _ => Post(call),
        };
        call.Address = message.RequestUri;
        message.Version = HttpVersion.Version11;
#if !NETSTANDARD2_0
        message.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
#endif
        message.Headers.ExpectContinue = false;
        settings.Authentication.Apply(message);
        return message;
    }

    private HttpRequestMessage Post(ApiCall call)
    {
        var query = new FormWriter();
        var form = new FormWriter();
        try
        {
            settings.Authentication.WriteQuery(ref query);
            settings.Authentication.WriteForm(ref form);
            call.Write(ref form);
            // Before the content: should the address fail, the writer still has the buffer and gives it back.
            var address = _addresses.Of(call.Path, query.Segment);
            // A body with credentials is handed out once too: a redirect that the user's HTTP client follows would send them elsewhere.
            call.Content = CallContent.Form(form.Detach(), IsOnce(call) || settings.Authentication.IsInBody);
            return new HttpRequestMessage(HttpMethod.Post, address) { Content = call.Content };
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
            call.Write(ref query);
            var address = _addresses.Of(call.Path, query.Segment);
            // Requests without content are sent again by the framework itself when a connection closes before the response.
            // A read may be; a call that changes something carries an empty body, which shows whether it left.
            if (call.Effect != ApiEffect.Read)
                call.Content = CallContent.Empty(IsOnce(call));
            return new HttpRequestMessage(HttpMethod.Get, address) { Content = call.Content };
        }
        finally
        {
            query.Dispose();
        }
    }

    private static bool IsOnce(ApiCall call) => call.Effect is ApiEffect.Unsafe or ApiEffect.Destructive;
}
