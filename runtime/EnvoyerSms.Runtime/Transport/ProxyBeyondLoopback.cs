using System.Net;

namespace EnvoyerSms.Runtime.Transport;

/// <summary>
/// The proxy of this machine, except for what stays on it. http to the own machine is allowed because nobody else can read it; the
/// framework would send it to a proxy of the environment all the same, and credentials and texts with it.
/// </summary>
internal sealed class ProxyBeyondLoopback : IWebProxy
{
    // Asked each time, as the framework does: a program may replace it.
    private static IWebProxy? Machine =>
#if NETSTANDARD2_0
        WebRequest.DefaultWebProxy;
#else
        HttpClient.DefaultProxy;
#endif

    public ICredentials? Credentials
    {
        get => Machine?.Credentials;
        set
        {
            if (Machine is { } machine)
                machine.Credentials = value;
        }
    }

    public Uri? GetProxy(Uri destination) => Machine?.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || Machine is not { } machine || machine.IsBypassed(host);
}
