using EnvoyerSms.Ledger;

namespace EnvoyerSms;

/// <summary>Gives registered clients a ledger in PostgreSQL.</summary>
public static class PostgreSqlLedgerRegistration
{
    /// <summary>
    /// Records calls that have a key, and counts requests, in a database that all machines share. The secret is <c>Ledger:Secret</c> in the client's
    /// section of the configuration.
    /// </summary>
    /// <param name="builder">The client.</param>
    /// <param name="connectionString">Where the database is; pgbouncer in transaction mode may stand before it.</param>
    /// <param name="configure">Sets more; null for nothing more.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>services.AddEnvoyerSms(configuration.GetSection("EnvoyerSms")).UsePostgreSqlLedger("Host=…");</code></example>
    public static ApiClientBuilder UsePostgreSqlLedger(
        this ApiClientBuilder builder,
        string connectionString,
        Action<LedgerOptions>? configure = null
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        return builder.UseLedger(_ => new PostgreSqlLedgerStore(connectionString), configure);
    }
}
