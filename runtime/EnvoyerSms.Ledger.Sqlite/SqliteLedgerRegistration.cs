using EnvoyerSms.Ledger;

namespace EnvoyerSms;

/// <summary>Gives registered clients a ledger in SQLite.</summary>
public static class SqliteLedgerRegistration
{
    /// <summary>
    /// Records calls that have a key, and counts requests, in a file that the processes of one machine share. The secret is <c>Ledger:Secret</c> in the
    /// client's section of the configuration.
    /// </summary>
    /// <param name="builder">The client.</param>
    /// <param name="path">Path of the file, which is made where it is not there.</param>
    /// <param name="configure">Sets more; null for nothing more.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>services.AddEnvoyerSms(configuration.GetSection("EnvoyerSms")).UseSqliteLedger("sms.db");</code></example>
    public static ApiClientBuilder UseSqliteLedger(
        this ApiClientBuilder builder,
        string path,
        Action<LedgerOptions>? configure = null
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return builder.UseLedger(_ => new SqliteLedgerStore(path), configure);
    }
}
