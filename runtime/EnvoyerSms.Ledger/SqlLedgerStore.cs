using System.Data.Common;
using System.Runtime.CompilerServices;

namespace EnvoyerSms.Ledger;

/// <summary>
/// A store in tables. What is written here is understood by SQLite and PostgreSQL alike; a derived class opens connections, makes the tables and
/// says what makes a commit durable.
/// </summary>
/// <remarks>Each method but the purge is one command, which succeeds or fails as a whole, and so one round trip. The time is <c>envoyer_ledger_now()</c>.</remarks>
public abstract class SqlLedgerStore : LedgerStore
{
    /// <summary>The version of the tables.</summary>
    public const int SchemaVersion = 2;

    // A process that was stopped after it read the time must not write by it.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The statements that make the tables, and what those of an older version lack, in the words that both databases understand. The time is
    /// a function of its own: microseconds since 1970, as a whole number. Version 2 added the plans of batches.
    /// </summary>
    protected static string Tables =>
        """
            CREATE TABLE IF NOT EXISTS envoyer_ledger_meta (name text NOT NULL PRIMARY KEY, value text NOT NULL);
            CREATE TABLE IF NOT EXISTS envoyer_ledger (
              api text NOT NULL, id text NOT NULL, call_key text, state text NOT NULL, etag text NOT NULL, claim text NOT NULL,
              operation text NOT NULL, secret_id text NOT NULL, address text NOT NULL, account text NOT NULL, request text NOT NULL,
              changed_at bigint NOT NULL, until_at bigint NOT NULL, status integer, resource_id text, error text, record text,
              decided_by text, reason text, PRIMARY KEY (api, id));
            CREATE INDEX IF NOT EXISTS envoyer_ledger_open ON envoyer_ledger (changed_at) WHERE state IN ('Unknown', 'Dispatching');
            CREATE TABLE IF NOT EXISTS envoyer_ledger_history (
              api text NOT NULL, id text NOT NULL, etag text NOT NULL, state text NOT NULL, at bigint NOT NULL, status integer,
              resource_id text, error text, decided_by text, reason text, PRIMARY KEY (api, id, etag));
            CREATE TABLE IF NOT EXISTS envoyer_ledger_limit (
              id text NOT NULL PRIMARY KEY, etag text NOT NULL, state text NOT NULL, at bigint NOT NULL);
            CREATE TABLE IF NOT EXISTS envoyer_ledger_plan (
              api text NOT NULL, id text NOT NULL, operation text NOT NULL, secret_id text NOT NULL, address text NOT NULL,
              account text NOT NULL, request text NOT NULL, items text NOT NULL, plan text NOT NULL, fixed_at bigint NOT NULL,
              PRIMARY KEY (api, id));
            INSERT INTO envoyer_ledger_meta (name, value) VALUES ('salt', @salt) ON CONFLICT DO NOTHING;
            INSERT INTO envoyer_ledger_meta (name, value) VALUES ('schema', '2')
              ON CONFLICT (name) DO UPDATE SET value = '2' WHERE envoyer_ledger_meta.value = '1';
            """;

    /// <summary>Statements before those of a write, which make its commit durable.</summary>
    protected abstract string BeforeWrite { get; }

    /// <summary>Opens a connection.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The connection, which is closed after one command.</returns>
    protected abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction, where a command of several statements is none by itself.</summary>
    /// <param name="connection">The connection.</param>
    /// <returns>The transaction, or null.</returns>
    protected virtual DbTransaction? Begin(DbConnection connection) => null;

    /// <summary>Runs a command; a database without asynchronous calls goes to another thread.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="work">Runs it.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What it gives.</returns>
    protected virtual Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work();
    }

    /// <summary>Whether the tables are there.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether they are.</returns>
    protected abstract Task<bool> HasTablesAsync(CancellationToken cancellationToken);

    /// <summary>Makes the tables and the function of the time.</summary>
    /// <param name="salt">Value of the parameter <c>@salt</c>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Completes when they are there.</returns>
    protected abstract Task CreateTablesAsync(string salt, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public sealed override async Task EnsureCreatedAsync(CancellationToken cancellationToken = default)
    {
        if (!await HasTablesAsync(cancellationToken).ConfigureAwait(false))
            await CreateTablesAsync(SqlRows.NewSalt(), cancellationToken).ConfigureAwait(false);
        var version = await ReadMetaAsync("schema", cancellationToken).ConfigureAwait(false);
        if (int.TryParse(version, out var found) && found < SchemaVersion)
            await CreateTablesAsync(SqlRows.NewSalt(), cancellationToken).ConfigureAwait(false);
        else if (found != SchemaVersion)
            throw new LedgerVersionException(version, SchemaVersion);
    }

    /// <inheritdoc/>
    public sealed override Task<LedgerEntry?> ReadAsync(LedgerKey key, CancellationToken cancellationToken = default) =>
        QueryAsync(
            $"SELECT {SqlRows.Columns}, envoyer_ledger_now() FROM envoyer_ledger WHERE api = @api AND id = @id",
            command => command.With("@api", key.Api).With("@id", key.Id),
            reader => reader.Read() ? SqlRows.Entry(reader) : null,
            isWrite: false,
            cancellationToken
        );

    /// <inheritdoc/>
    public sealed override Task<bool> WriteAsync(
        LedgerEntry entry,
        string expected,
        TimeSpan? lease,
        CancellationToken cancellationToken = default
    ) =>
        QueryAsync(
            $"""
            INSERT INTO envoyer_ledger ({SqlRows.Columns})
              VALUES (@api, @id, @key, @state, @etag, @claim, @operation, @secret, @address, @account, @request, envoyer_ledger_now(),
                CASE WHEN @lease > 0 THEN envoyer_ledger_now() + @lease ELSE @until END,
                @status, @resource, @error, @record, @by, @reason)
              ON CONFLICT (api, id) DO UPDATE SET {SqlRows.Assignments} WHERE envoyer_ledger.etag = @expected;
            INSERT INTO envoyer_ledger_history (api, id, etag, state, at, status, resource_id, error, decided_by, reason)
              SELECT api, id, etag, state, changed_at, status, resource_id, error, decided_by, reason
                FROM envoyer_ledger WHERE api = @api AND id = @id AND etag = @etag
              ON CONFLICT DO NOTHING;
            SELECT etag FROM envoyer_ledger WHERE api = @api AND id = @id AND etag = @etag
            """,
            command => SqlRows.Fill(command, entry, lease).With("@expected", expected),
            SqlRows.HasTag,
            isWrite: true,
            cancellationToken
        );

    /// <inheritdoc/>
    public sealed override Task<IReadOnlyList<LedgerEntry>> FindUnknownAsync(
        int atMost,
        CancellationToken cancellationToken = default
    ) =>
        QueryAsync<IReadOnlyList<LedgerEntry>>(
            $"""
            SELECT {SqlRows.Columns}, envoyer_ledger_now() FROM envoyer_ledger
              WHERE state IN ('Unknown', 'Dispatching') AND (state = 'Unknown' OR until_at <= envoyer_ledger_now())
              ORDER BY changed_at LIMIT @most
            """,
            command => command.With("@most", atMost),
            reader => SqlRows.All(reader, SqlRows.Entry),
            isWrite: false,
            cancellationToken
        );

    /// <inheritdoc/>
    public sealed override Task<LedgerStatus> ReadStatusAsync(CancellationToken cancellationToken = default) =>
        QueryAsync(
            """
            SELECT (SELECT value FROM envoyer_ledger_meta WHERE name = 'schema'), count(*) FROM envoyer_ledger
              WHERE state IN ('Unknown', 'Dispatching') AND (state = 'Unknown' OR until_at <= envoyer_ledger_now())
            """,
            command => command,
            reader => reader.Read() ? SqlRows.Status(reader) : throw new InvalidOperationException("No count."),
            isWrite: false,
            cancellationToken
        );

    /// <inheritdoc/>
    public sealed override Task<IReadOnlyList<LedgerEvent>> ReadHistoryAsync(
        LedgerKey key,
        CancellationToken cancellationToken = default
    ) =>
        QueryAsync<IReadOnlyList<LedgerEvent>>(
            """
            SELECT at, state, status, resource_id, error, decided_by, reason FROM envoyer_ledger_history
              WHERE api = @api AND id = @id ORDER BY at
            """,
            command => command.With("@api", key.Api).With("@id", key.Id),
            reader => SqlRows.All(reader, SqlRows.Event),
            isWrite: false,
            cancellationToken
        );

    /// <inheritdoc/>
    public sealed override async Task<int> PurgeAsync(TimeSpan age, CancellationToken cancellationToken = default)
    {
        var purged = await ExecuteAsync(
                """
                DELETE FROM envoyer_ledger WHERE state IN ('Free', 'Rejected', 'AssumedNotSent')
                  AND changed_at < envoyer_ledger_now() - @age;
                UPDATE envoyer_ledger SET call_key = NULL, secret_id = '', address = '', account = '', request = '',
                  resource_id = NULL, error = NULL, record = NULL, decided_by = NULL, reason = NULL
                  WHERE state IN ('Done', 'AssumedSent') AND call_key IS NOT NULL AND changed_at < envoyer_ledger_now() - @age;
                """,
                command => command.With("@age", SqlRows.Micros(age)),
                cancellationToken
            )
            .ConfigureAwait(false);
        // Apart, as its lines are not counted. Where it does not come to that, the next purge does it.
        await ExecuteAsync(
                """
                DELETE FROM envoyer_ledger_history WHERE NOT EXISTS (SELECT 1 FROM envoyer_ledger
                  WHERE envoyer_ledger.api = envoyer_ledger_history.api AND envoyer_ledger.id = envoyer_ledger_history.id
                    AND envoyer_ledger.call_key IS NOT NULL);
                """,
                command => command,
                cancellationToken
            )
            .ConfigureAwait(false);
        return purged;
    }

    /// <inheritdoc/>
    public sealed override Task<LedgerPlan?> ReadPlanAsync(
        LedgerKey key,
        CancellationToken cancellationToken = default
    ) =>
        QueryAsync(
            $"SELECT {SqlRows.PlanColumns} FROM envoyer_ledger_plan WHERE api = @api AND id = @id",
            command => command.With("@api", key.Api).With("@id", key.Id),
            SqlRows.Plan,
            isWrite: false,
            cancellationToken
        );

    /// <inheritdoc/>
    public sealed override async Task<LedgerPlan> FixPlanAsync(
        LedgerPlan plan,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        return await QueryAsync(
                    $"""
                    INSERT INTO envoyer_ledger_plan ({SqlRows.PlanColumns}, fixed_at)
                      VALUES (@api, @id, @operation, @secret, @address, @account, @request, @items, @plan, envoyer_ledger_now())
                      ON CONFLICT DO NOTHING;
                    SELECT {SqlRows.PlanColumns} FROM envoyer_ledger_plan WHERE api = @api AND id = @id
                    """,
                    command => SqlRows.Fill(command, plan),
                    SqlRows.Plan,
                    isWrite: true,
                    cancellationToken
                )
                .ConfigureAwait(false)
            ?? throw new InvalidOperationException("The plan was not kept.");
    }

    /// <inheritdoc/>
    public sealed override async Task<byte[]> ReadSaltAsync(CancellationToken cancellationToken = default) =>
        Convert.FromHexString(
            await ReadMetaAsync("salt", cancellationToken).ConfigureAwait(false)
                ?? throw new InvalidOperationException("The tables of the ledger hold no salt: make them anew.")
        );

    /// <inheritdoc/>
    public sealed override Task<StoredLimit> ReadLimitAsync(string id, CancellationToken cancellationToken = default) =>
        QueryAsync(
            """
            SELECT limits.state, limits.etag, limits.at, times.at
              FROM (SELECT envoyer_ledger_now() AS at) AS times LEFT JOIN envoyer_ledger_limit AS limits ON limits.id = @id
            """,
            command => command.With("@id", id),
            reader => reader.Read() ? SqlRows.Limit(reader) : throw new InvalidOperationException("No time."),
            isWrite: false,
            cancellationToken
        );

    /// <inheritdoc/>
    public sealed override Task<bool> WriteLimitAsync(
        string id,
        string state,
        StoredLimit read,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(read);
        return QueryAsync(
            """
            INSERT INTO envoyer_ledger_limit (id, etag, state, at)
              SELECT @id, @etag, @state, @at WHERE envoyer_ledger_now() - @at < @fresh
              ON CONFLICT (id) DO UPDATE SET etag = @etag, state = @state, at = @at
                WHERE envoyer_ledger_limit.etag = @expected AND envoyer_ledger_now() - @at < @fresh;
            SELECT etag FROM envoyer_ledger_limit WHERE id = @id AND etag = @etag
            """,
            command =>
                command
                    .With("@id", id)
                    .With("@etag", LedgerEnds.NewTag())
                    .With("@state", state)
                    .With("@at", SqlRows.Micros(read.At))
                    .With("@expected", read.ETag)
                    .With("@fresh", SqlRows.Micros(Fresh)),
            SqlRows.HasTag,
            isWrite: true,
            cancellationToken
        );
    }

    /// <summary>Runs a command that gives nothing.</summary>
    /// <param name="sql">The statements.</param>
    /// <param name="fill">Gives the parameters.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <param name="method">Who asks, for metrics.</param>
    /// <returns>How many rows it changed.</returns>
    protected Task<int> ExecuteAsync(
        string sql,
        Func<DbCommand, DbCommand> fill,
        CancellationToken cancellationToken,
        [CallerMemberName] string method = ""
    ) => QueryAsync(sql, fill, SqlRows.Changed, isWrite: true, cancellationToken, method);

    /// <summary>Runs a command in a transaction of its own.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="sql">The statements.</param>
    /// <param name="fill">Gives the parameters.</param>
    /// <param name="read">Reads the results.</param>
    /// <param name="isWrite">Whether it changes anything.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <param name="method">Who asks, for metrics.</param>
    /// <returns>What was read.</returns>
    protected async Task<T> QueryAsync<T>(
        string sql,
        Func<DbCommand, DbCommand> fill,
        Func<DbDataReader, T> read,
        bool isWrite,
        CancellationToken cancellationToken,
        [CallerMemberName] string method = ""
    )
    {
        ArgumentNullException.ThrowIfNull(fill);
        ArgumentNullException.ThrowIfNull(read);
        var start = LedgerMetrics.Start();
        Exception? fault = null;
        try
        {
            return await RunAsync(() => ConnectAsync(sql, fill, read, isWrite, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception thrown)
        {
            fault = thrown;
            throw;
        }
        finally
        {
            LedgerMetrics.Ran(start, method, fault);
        }
    }

    private Task<string?> ReadMetaAsync(string name, CancellationToken cancellationToken) =>
        QueryAsync(
            "SELECT value FROM envoyer_ledger_meta WHERE name = @name",
            command => command.With("@name", name),
            reader => reader.Read() ? reader.GetString(0) : null,
            isWrite: false,
            cancellationToken
        );

    private async Task<T> ConnectAsync<T>(
        string sql,
        Func<DbCommand, DbCommand> fill,
        Func<DbDataReader, T> read,
        bool isWrite,
        CancellationToken cancellationToken
    )
    {
        var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        using var transaction = isWrite ? Begin(connection) : null;
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Only constants of this class and of stores; values are parameters.
        command.CommandText = isWrite ? BeforeWrite + sql : sql;
#pragma warning restore CA2100
        fill(command);
        T result;
        using (var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            result = read(reader);
            // What comes after the result is a part of the command: it fails here, or not at all.
            while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false)) { }
        }
        if (transaction is not null)
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return result;
    }
}
