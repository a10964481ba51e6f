using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
#if NETSTANDARD2_0
using System.Net;
#endif

namespace EnvoyerSms.Runtime.Transport;

/// <summary>Why no connection could be made, so that nothing left.</summary>
internal static class ConnectionFailure
{
    // How the framework names what is wrong with a certificate, in every culture: these are names of its enums.
    // Each before what it means.
    private static readonly string[] Faults =
    [
        "RemoteCertificateNotAvailable",
        "is missing",
        "RemoteCertificateNameMismatch",
        "is for another host",
        "NotTimeValid",
        "has expired or is not valid yet",
        "UntrustedRoot",
        "is not trusted by this machine",
        "PartialChain",
        "is not trusted by this machine",
        "Revoked",
        "was revoked",
    ];

    /// <summary>Whether the exception proves that there never was a connection.</summary>
    public static bool Is(Exception cause) =>
#if NETSTANDARD2_0
        cause.InnerException
            is SocketException
                or AuthenticationException
                or WebException
                {
                    Status: WebExceptionStatus.NameResolutionFailure
                        or WebExceptionStatus.ConnectFailure
                        or WebExceptionStatus.TrustFailure
                        or WebExceptionStatus.SecureChannelFailure
                };
#else
        cause
            is HttpRequestException
            {
                HttpRequestError: HttpRequestError.NameResolutionError
                    or HttpRequestError.ConnectionError
                    or HttpRequestError.SecureConnectionError
                    or HttpRequestError.ProxyTunnelError
            };
#endif

    /// <summary>Host and port, without anything else of an address.</summary>
    public static string Server(Uri? address) =>
        address is { IsAbsoluteUri: true }
            ? $"{address.Host}:{address.Port.ToString(CultureInfo.InvariantCulture)}"
            : "the server";

    /// <summary>A sentence that names the server and the cause.</summary>
    public static string InWords(Exception cause, string server)
    {
        if (IsUnknownHost(cause))
            return $"the name of {server} could not be resolved to an address.";
        if (Find<AuthenticationException>(cause) is { } refusal)
            return Certificate(refusal) is { Length: > 0 } faults
                ? $"no secure connection to {server} could be made: its certificate {faults}."
                : $"no secure connection to {server} could be made.";
        if (IsProxy(cause))
            return $"the proxy let no connection to {server} through.";
        return Find<SocketException>(cause)?.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => $"{server} refused the connection.",
            SocketError.HostUnreachable
            or SocketError.NetworkUnreachable
            or SocketError.HostDown
            or SocketError.NetworkDown => $"{server} cannot be reached from this machine.",
            SocketError.TimedOut => $"{server} did not accept a connection in time.",
            _ => $"no connection to {server} could be made.",
        };
    }

    private static string Certificate(AuthenticationException refusal)
    {
        var words = "";
        for (var i = 0; i < Faults.Length; i += 2)
        {
            if (refusal.Message.Contains(Faults[i]) && !words.Contains(Faults[i + 1]))
                words += words.Length == 0 ? Faults[i + 1] : " and " + Faults[i + 1];
        }
        return words;
    }

#if NETSTANDARD2_0
    private static bool IsUnknownHost(Exception cause) =>
        Find<WebException>(cause) is { Status: WebExceptionStatus.NameResolutionFailure }
        || IsUnknownHost(Find<SocketException>(cause));

    private static bool IsProxy(Exception cause) => false;
#else
    private static bool IsUnknownHost(Exception cause) =>
        cause is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError }
        || IsUnknownHost(Find<SocketException>(cause));

    private static bool IsProxy(Exception cause) =>
        cause is HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError };
#endif

    private static bool IsUnknownHost(SocketException? cause) =>
        cause?.SocketErrorCode is SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData;

    private static T? Find<T>(Exception? cause)
        where T : Exception
    {
        for (; cause is not null; cause = cause.InnerException)
        {
            if (cause is T found)
                return found;
        }
        return null;
    }
}
