using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Transport;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>Where no connection can be made, the message names the server and the cause, and nothing else of the address.</summary>
public sealed class ConnectionFailureTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ApiMethod.Post)]
    [InlineData(ApiMethod.Get)]
    public async Task A_server_that_refuses(ApiMethod method)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var error = await FailAsync($"http://127.0.0.1:{port}/v1/", method);
        Assert.Equal($"PlaceOrder: 127.0.0.1:{port} refused the connection. Nothing was sent.", error.Message);
    }

    [Fact]
    public async Task A_host_that_nobody_knows()
    {
        var error = await FailAsync("https://no-such-host.invalid/v1/", ApiMethod.Post);
        Assert.Equal(
            "PlaceOrder: the name of no-such-host.invalid:443 could not be resolved to an address. Nothing was sent.",
            error.Message
        );
    }

    [Theory]
    [InlineData(SocketError.ConnectionRefused, "host:1 refused the connection.")]
    [InlineData(SocketError.NetworkUnreachable, "host:1 cannot be reached from this machine.")]
    [InlineData(SocketError.HostUnreachable, "host:1 cannot be reached from this machine.")]
    [InlineData(SocketError.TimedOut, "host:1 did not accept a connection in time.")]
    [InlineData(SocketError.HostNotFound, "the name of host:1 could not be resolved to an address.")]
    [InlineData(SocketError.AccessDenied, "no connection to host:1 could be made.")]
    public void What_the_system_says(SocketError fault, string words) =>
        Assert.Equal(
            words,
            ConnectionFailure.InWords(new HttpRequestException("no", new SocketException((int)fault)), "host:1")
        );

    [Fact]
    public void An_address_is_told_without_what_it_asks_for()
    {
        Assert.Equal("host:8443", ConnectionFailure.Server(new Uri("https://host:8443/path?password=x")));
        Assert.Equal("the server", ConnectionFailure.Server(new Uri("relative", UriKind.Relative)));
        Assert.Equal("the server", ConnectionFailure.Server(null));
    }

#if NET
    [Theory]
    [InlineData("127.0.0.1", false, "is not trusted by this machine")]
    [InlineData(
        "other.invalid",
        false,
        "is for another host and is not trusted by this machine",
        "is for another host"
    )]
    [InlineData("127.0.0.1", true, "has expired or is not valid yet and is not trusted by this machine")]
    public async Task A_certificate_that_is_not_good(string host, bool isOver, params string[] words)
    {
        using var certificate = Certificate(host, isOver);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var serving = ServeAsync(listener, certificate);
        var error = await FailAsync($"https://127.0.0.1:{port}/v1/", ApiMethod.Post);
        listener.Stop();
        await serving;
        Assert.Contains(
            words,
            fault =>
                error.Message
                == $"PlaceOrder: no secure connection to 127.0.0.1:{port} could be made: its certificate {fault}. Nothing was sent."
        );
    }

    private static async Task ServeAsync(TcpListener listener, X509Certificate2 certificate)
    {
        try
        {
            using var socket = await listener.AcceptTcpClientAsync(Cancel);
            await using var secure = new SslStream(socket.GetStream());
            await secure.AuthenticateAsServerAsync(certificate);
            _ = await secure.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, Cancel);
        }
        catch (Exception gone)
            when (gone is IOException or System.Security.Authentication.AuthenticationException or SocketException)
        {
            // The client refused the certificate.
        }
    }

    private static X509Certificate2 Certificate(string host, bool isOver)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(host, out var address))
            names.AddIpAddress(address);
        else
            names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(now.AddDays(-10), now.AddDays(isOver ? -1 : 1));
    }
#endif

    private static async Task<ApiTransportException> FailAsync(string address, ApiMethod method)
    {
        using var client = ShopClients.Own(new Uri(address), options => options.Method = method);
        var error = await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.SendAsync(ShopApi.Place, ShopClients.Request, Cancel)
        );
        Assert.Equal((ApiOutcome.NotSent, false), (error.Outcome, error.IsTimeout));
        return error;
    }
}
