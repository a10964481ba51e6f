using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EnvoyerSms.Ledger;

/// <summary>Gives registered clients a ledger.</summary>
public static class LedgerRegistration
{
    private const string SecretKey = nameof(LedgerOptions.Secret);

    private static readonly string Hint =
        $": add \"Ledger\": {{ \"Secret\": \"…\" }} with at least {LedgerOptions.ShortestSecret} random characters, the same on all machines, "
        + "such as what 'openssl rand -base64 32' prints.";

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
                if (!ledger.IsKeyedBy(options.Value.Secret!))
                    throw Refused(
                        section,
                        $"{SecretKey} is not that of another client: a container has one ledger, and so one secret."
                    );
                client.Ledger = ledger;
                if (options.Value.SharesRateLimit)
                    client.RateLimiter ??= ledger.RateLimiter;
            }
        );
    }

    /// <summary>
    /// Makes a health check of the ledger, to be added with <c>services.AddHealthChecks().Add(…)</c>. It sends nothing to the API. It fails where the
    /// store does not answer, where its tables are those of a newer version, and where the secret is missing; it reports
    /// <see cref="HealthStatus.Degraded"/> while there are keys about which somebody has to decide. Its data are <c>schema</c>, the version of the
    /// tables, and <c>unknown</c>, how many such keys there are.
    /// </summary>
    /// <param name="builder">A client that has a ledger.</param>
    /// <param name="name">Name of the check.</param>
    /// <param name="failureStatus">The status that it reports when it fails. Default: <see cref="HealthStatus.Unhealthy"/>.</param>
    /// <param name="tags">Tags to select checks by. Default: none.</param>
    /// <param name="timeout">How long the store may take. Default: no limit.</param>
    /// <returns>The registration.</returns>
    /// <example><code>services.AddHealthChecks().Add(builder.CreateLedgerHealthCheck());</code></example>
    public static HealthCheckRegistration CreateLedgerHealthCheck(
        this ApiClientBuilder builder,
        string name = "EnvoyerSms.Ledger",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        return new(
            name,
            provider => new LedgerHealthCheck(provider.GetRequiredService<CallLedger>),
            failureStatus,
            tags,
            timeout
        );
    }

    private static LedgerOptions Options(IConfiguration? section, Action<LedgerOptions>? configure)
    {
        var options = new LedgerOptions { Secret = section?.GetSection("Ledger")[SecretKey] };
        configure?.Invoke(options);
        if (options.Problem is { } problem)
            throw Refused(section, $"{problem.Setting} {problem.What}{(problem.Setting == SecretKey ? Hint : ".")}");
        return options;
    }

    private static OptionsValidationException Refused(IConfiguration? section, string problem)
    {
        var path = section is IConfigurationSection { Path.Length: > 0 } named ? named.Path + ":Ledger" : "Ledger";
        return new(nameof(LedgerOptions), typeof(LedgerOptions), [$"{path}:{problem}"]);
    }
}
