using System.Net;

namespace EnvoyerSms.Runtime.Transport;

/// <summary>The handler below every client that we make ourselves.</summary>
internal static class ApiHandler
{
#if NETSTANDARD2_0
    public static HttpMessageHandler Create() =>
        new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
        };
#else
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    // Connections are made anew from time to time, or a change of the host's addresses would never be seen.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static HttpMessageHandler Create() =>
        new SocketsHttpHandler
        {
            // A redirect would carry the body, and with it the effect, to another place a second time.
            AllowAutoRedirect = false,
            // A cookie of one account must not travel with the calls of another.
            UseCookies = false,
            // Nothing is unpacked: the limit on the size of a response counts what was sent. That is the default, and to set it
            // again would bring all of the framework's compression into every native program.
            ConnectTimeout = ConnectTimeout,
            PooledConnectionLifetime = ConnectionLifetime,
        };
#endif
}
