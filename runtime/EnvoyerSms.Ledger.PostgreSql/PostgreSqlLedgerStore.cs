using System.Data.Common;
using Npgsql;

namespace EnvoyerSms.Ledger;

/// <summary>Keeps the ledger of any number of machines in PostgreSQL, also behind pgbouncer in transaction mode.</summary>
public sealed class PostgreSqlLedgerStore : SqlLedgerStore
{
    // A number of our own, so that programs that make the tables at the same time wait for each other.
    private const long CreationLock = 4_711_180_930;

    private readonly NpgsqlDataSource _source;

    /// <summary>Makes a store.</summary>
    /// <param name="connectionString">
    /// Where the database is. Prepared statements, ambient transactions and the reset of connections are switched off, as none goes with pgbouncer or
    /// with a commit of its own.
    /// </param>
    public PostgreSqlLedgerStore(string connectionString)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Enlist = false,
            NoResetOnClose = true,
            MaxAutoPrepare = 0,
        };
        _source = NpgsqlDataSource.Create(settings);
    }

    // In the transaction itself: behind pgbouncer, a session's setting belongs to whoever comes next. A stricter one stays.
    /// <inheritdoc/>
    protected override string BeforeWrite =>
        "SELECT set_config('synchronous_commit', CASE current_setting('synchronous_commit') "
        + "WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END, true);";

    /// <inheritdoc/>
    protected override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override Task<bool> HasTablesAsync(CancellationToken cancellationToken) =>
        QueryAsync(
            "SELECT to_regclass('envoyer_ledger_meta') IS NOT NULL",
            command => command,
            reader => reader.Read() && reader.GetBoolean(0),
            isWrite: false,
            cancellationToken
        );

    /// <inheritdoc/>
    protected override Task CreateTablesAsync(string salt, CancellationToken cancellationToken) =>
        ExecuteAsync(
            $"""
            SELECT pg_advisory_xact_lock({CreationLock});
            {Tables}
            CREATE OR REPLACE FUNCTION envoyer_ledger_now() RETURNS bigint LANGUAGE sql VOLATILE AS
              $$ SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint $$;
            """,
            command =>
            {
                command.Parameters.Add(new NpgsqlParameter("@salt", salt));
                return command;
            },
            cancellationToken
        );

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }
}
