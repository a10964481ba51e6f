using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnvoyerSms.Ledger;

/// <summary>Gives registered clients a ledger.</summary>
public static class LedgerRegistration
{
    private const string SecretKey = nameof(LedgerOptions.Secret);

    /// <summary>
    /// Records the calls of a client that have a key, and counts its requests, in a store that several processes share. The secret is read from
    /// <c>Ledger:Secret</c> in the client's section of the configuration. A container has one ledger, a service of type <see cref="CallLedger"/>:
    /// the first client that is given one decides its store.
    /// </summary>
    /// <param name="builder">The client.</param>
    /// <param name="createStore">Makes the store.</param>
    /// <param name="configure">Sets more; null for nothing more.</param>
    /// <returns>The same builder.</returns>
    public static ApiClientBuilder UseLedger(
        this ApiClientBuilder builder,
        Func<IServiceProvider, LedgerStore> createStore,
        Action<LedgerOptions>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(createStore);
        var section = builder.Section;
        var options = new Lazy<LedgerOptions>(() => Options(section, configure));
        builder.Services.TryAddSingleton(provider =>
        {
            options.Value.LoggerFactory ??= provider.GetService<ILoggerFactory>();
            return new CallLedger(createStore(provider), options.Value);
        });
        return builder.PostConfigure(
            (provider, client) =>
            {
                var ledger = provider.GetRequiredService<CallLedger>();
                client.Ledger = ledger;
                if (options.Value.SharesRateLimit)
                    client.RateLimiter ??= ledger.RateLimiter;
            }
        );
    }

    private static LedgerOptions Options(IConfiguration? section, Action<LedgerOptions>? configure)
    {
        var options = new LedgerOptions { Secret = section?.GetSection("Ledger")[SecretKey] };
        configure?.Invoke(options);
        if (options.Problem is { } problem)
        {
            var path = section is IConfigurationSection { Path.Length: > 0 } named ? named.Path + ":Ledger" : "Ledger";
            throw new OptionsValidationException(
                nameof(LedgerOptions),
                typeof(LedgerOptions),
                [
                    $"{path}:{SecretKey} {problem}: add \"Ledger\": {{ \"Secret\": \"…\" }} with at least {LedgerOptions.ShortestSecret} random "
                        + "characters, the same on all machines, such as what 'openssl rand -base64 32' prints.",
                ]
            );
        }
        return options;
    }
}
