using System.Net;

namespace EnvoyerSms.Runtime.Transport;

/// <summary>The handler below every client that this library makes itself.</summary>
internal static class ApiHandler
{
#if NETSTANDARD2_0
    public static HttpMessageHandler Create() =>
        new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            Proxy = new ProxyBeyondLoopback(),
            AutomaticDecompression = DecompressionMethods.None,
        };
#else
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    // Connections are renewed from time to time, or a change of the host's addresses would never be noticed.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static HttpMessageHandler Create() =>
        new SocketsHttpHandler
        {
            // A redirect would send the body, and so have the effect, a second time elsewhere.
            AllowAutoRedirect = false,
            // A cookie of one account must not be sent with the calls of another.
            UseCookies = false,
            Proxy = new ProxyBeyondLoopback(),
            // Nothing is decompressed: the limit on the size of a response counts what was sent. That is the default, and setting it
            // would bring all of the framework's compression into every native program.
            ConnectTimeout = ConnectTimeout,
            PooledConnectionLifetime = ConnectionLifetime,
        };
#endif
}
