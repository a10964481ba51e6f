using Microsoft.Extensions.DependencyInjection;

namespace EnvoyerSms;

/// <summary>A client that was registered, for what else is to be said about it.</summary>
public sealed class ApiClientBuilder
{
    internal ApiClientBuilder(IHttpClientBuilder httpClientBuilder) => HttpClientBuilder = httpClientBuilder;

    /// <summary>The services the client was added to.</summary>
    public IServiceCollection Services => HttpClientBuilder.Services;

    /// <summary>
    /// The HTTP client below, for handlers of your own. Handlers that repeat requests can repeat calls that read; where a second
    /// request would have a second effect, it is refused, and so is a body that a handler kept to send it later.
    /// A primary handler of your own follows no redirects and keeps no cookies, whatever it says: both are turned off.
    /// </summary>
    public IHttpClientBuilder HttpClientBuilder { get; }
}
