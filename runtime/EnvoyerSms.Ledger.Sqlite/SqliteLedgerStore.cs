using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace EnvoyerSms.Ledger;

/// <summary>Keeps the ledger of one machine in a file of SQLite. Not for a network drive, where its locks do not hold.</summary>
public sealed class SqliteLedgerStore : SqlLedgerStore
{
    private readonly string _connection;
    private readonly TimeProvider _clock;

    /// <summary>Makes a store; the file is made by the first call.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="timeProvider">The clock of the store, the same for all processes; null for that of the machine.</param>
    public SqliteLedgerStore(string path, TimeProvider? timeProvider = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _connection = new SqliteConnectionStringBuilder { DataSource = path }.ToString();
        _clock = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    protected override string BeforeWrite => "";

    /// <inheritdoc/>
    protected override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            connection.CreateFunction("envoyer_ledger_now", Now);
            using var settings = connection.CreateCommand();
            // A commit is on disk, the folder's entry of the journal too; and who finds the file locked waits.
            settings.CommandText = "PRAGMA synchronous = EXTRA; PRAGMA busy_timeout = 10000;";
            await settings.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // Immediate: two that read first and write then would wait for each other.
    /// <inheritdoc/>
    protected override DbTransaction Begin(DbConnection connection) =>
        ((SqliteConnection)connection).BeginTransaction(deferred: false);

    // The library's calls block.
    /// <inheritdoc/>
    protected override Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken) =>
        Task.Run(work, cancellationToken);

    /// <inheritdoc/>
    protected override Task<bool> HasTablesAsync(CancellationToken cancellationToken) =>
        QueryAsync(
            "SELECT 1 FROM sqlite_master WHERE name = 'envoyer_ledger_meta'",
            command => command,
            reader => reader.Read(),
            isWrite: false,
            cancellationToken
        );

    /// <inheritdoc/>
    protected override async Task CreateTablesAsync(string salt, CancellationToken cancellationToken)
    {
        // Readers do not wait for writers, and a commit is one write to disk. Not in a transaction.
        await QueryAsync("PRAGMA journal_mode = WAL", command => command, reader => 0, false, cancellationToken)
            .ConfigureAwait(false);
        await ExecuteAsync(
                Tables,
                command =>
                {
                    command.Parameters.Add(new SqliteParameter("@salt", salt));
                    return command;
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        // The pool would keep the file open.
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    private long Now() => (_clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
