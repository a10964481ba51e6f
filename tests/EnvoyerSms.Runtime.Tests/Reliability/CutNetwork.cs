using System.Net.Sockets;

namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>The network, which can be cut at the client's end.</summary>
internal static class CutNetwork
{
    public static HttpMessageHandler Create(Cut cut) =>
        new SocketsHttpHandler
        {
            // Another test may watch activities: the length of a request must not depend on that.
            ActivityHeadersPropagator = null,
            ConnectCallback = async (context, cancel) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(context.DnsEndPoint, cancel);
                return new CutStream(new NetworkStream(socket, ownsSocket: true), cut);
            },
        };
}
