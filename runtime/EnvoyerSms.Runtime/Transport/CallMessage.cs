using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace EnvoyerSms.Runtime;

/// <summary>Puts a call into an HTTP request.</summary>
internal static class CallMessage
{
    private static readonly MediaTypeHeaderValue FormType = new("application/x-www-form-urlencoded");

    public static HttpRequestMessage Create<TRequest>(
        ApiCall call,
        ApiClientSettings settings,
        string path,
        ApiWrite<TRequest>? write,
        TRequest request
    )
    {
        var message = settings.Method switch
        {
            ApiMethod.Get => Get(call, settings, path, write, request),
            _ => Post(call, settings, path, write, request),
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

    private static HttpRequestMessage Post<TRequest>(
        ApiCall call,
        ApiClientSettings settings,
        string path,
        ApiWrite<TRequest>? write,
        TRequest request
    )
    {
        var query = new FormWriter();
        var form = new FormWriter();
        try
        {
            settings.Authentication.WriteQuery(ref query);
            settings.Authentication.WriteForm(ref form);
            write?.Invoke(request, ref form);
            call.Content = Content(call, ref form);
            call.Content.Headers.ContentType = FormType;
            return new HttpRequestMessage(HttpMethod.Post, Address(settings, path, query)) { Content = call.Content };
        }
        finally
        {
            query.Dispose();
            form.Dispose();
        }
    }

    private static HttpRequestMessage Get<TRequest>(
        ApiCall call,
        ApiClientSettings settings,
        string path,
        ApiWrite<TRequest>? write,
        TRequest request
    )
    {
        var query = new FormWriter();
        var nothing = new FormWriter();
        try
        {
            settings.Authentication.WriteQuery(ref query);
            write?.Invoke(request, ref query);
            // Requests without content are sent again by the framework itself when a connection closes before the reply.
            // A read may be; whatever changes something carries an empty body that tells whether it left.
            if (call.Effect != ApiEffect.Read)
                call.Content = Content(call, ref nothing);
            return new HttpRequestMessage(HttpMethod.Get, Address(settings, path, query)) { Content = call.Content };
        }
        finally
        {
            query.Dispose();
        }
    }

    private static CallContent Content(ApiCall call, ref FormWriter form) =>
        new(form.Detach(), once: call.Effect is ApiEffect.Unsafe or ApiEffect.Destructive);

    private static Uri Address(ApiClientSettings settings, string path, FormWriter query)
    {
        var address = settings.BaseAddress.AbsoluteUri + path;
        return new Uri(query.Written.IsEmpty ? address : $"{address}?{Ascii(query.Written)}");
    }

    private static string Ascii(ReadOnlySpan<byte> text) =>
#if NETSTANDARD2_0
        Encoding.ASCII.GetString(text.ToArray());
#else
        Encoding.ASCII.GetString(text);
#endif
}
