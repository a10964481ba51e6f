using System.Net;
using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Transport;
using EnvoyerSms.Runtime.Wire;

namespace EnvoyerSms.Runtime.Calls;

/// <summary>Puts a call into an HTTP request.</summary>
internal static class CallMessage
{
    public static HttpRequestMessage Create(ApiCall call, ApiClientSettings settings)
    {
        var message = settings.Method switch
        {
            ApiMethod.Get => Get(call, settings),
            _ => Post(call, settings),
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

    private static HttpRequestMessage Post(ApiCall call, ApiClientSettings settings)
    {
        var query = new FormWriter();
        var form = new FormWriter();
        try
        {
            settings.Authentication.WriteQuery(ref query);
            settings.Authentication.WriteForm(ref form);
            call.Write(ref form);
            // Before the content: should the address fail, the writer still has the buffer and gives it back.
            var address = settings.Addresses.Of(call.Path, query.Segment);
            // A body with credentials is handed out once too: a redirect that somebody's HTTP client follows would take them elsewhere.
            call.Content = CallContent.Form(form.Detach(), IsOnce(call) || settings.Authentication.IsInBody);
            return new HttpRequestMessage(HttpMethod.Post, address) { Content = call.Content };
        }
        finally
        {
            query.Dispose();
            form.Dispose();
        }
    }

    private static HttpRequestMessage Get(ApiCall call, ApiClientSettings settings)
    {
        var query = new FormWriter();
        try
        {
            settings.Authentication.WriteQuery(ref query);
            call.Write(ref query);
            var address = settings.Addresses.Of(call.Path, query.Segment);
            // Requests without content are sent again by the framework itself when a connection closes before the response.
            // A read may be; whatever changes something carries an empty body that tells whether it left.
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
