using EnvoyerSms.Runtime.Transport;

namespace EnvoyerSms.Runtime.Tests.Reliability;

/// <summary>The network below our own clients. On .NET Framework nobody can stand in it: it is cut at the server's end only.</summary>
internal static class CutNetwork
{
    public static HttpMessageHandler Create(Cut cut) =>
        cut is { Sent: int.MaxValue, Received: int.MaxValue }
            ? ApiHandler.Create()
            : throw new ArgumentException("The client's end cannot be cut.", nameof(cut));
}
