using System.Net;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>Clients of the real contract over a stub.</summary>
internal static class Clients
{
    // No API counts these requests.
    public static EnvoyerSmsOptions Options() =>
        new()
        {
            Login = "33600000000",
            Password = "secret",
            RateLimitMode = ApiRateLimitMode.SendAnyway,
        };

    public static EnvoyerSmsClient Over(StubHandler handler, Action<EnvoyerSmsOptions>? configure = null)
    {
        var options = Options();
        configure?.Invoke(options);
        return new EnvoyerSmsClient(new HttpClient(handler), options);
    }

    public static EnvoyerSmsClient Answering(string reply, HttpStatusCode status = HttpStatusCode.OK) =>
        Over(new StubHandler(reply, status));
}
