using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace EnvoyerSms.Ledger.Tests.Stores;

/// <summary>A place for one test's tables, with a clock that the test can set.</summary>
internal sealed class StorePlace : IAsyncDisposable
{
    public const string Sqlite = "sqlite";
    public const string PostgreSql = "postgresql";
    public const string PgBouncer = "pgbouncer";

    private readonly OffsetClock _clock = new();
    private readonly string? _folder;
    private readonly string? _direct;

    private StorePlace(string kind, string address, string? folder, string? direct) =>
        (Kind, Address, _folder, _direct) = (kind, address, folder, direct);

    public string Kind { get; }

    /// <summary>Path of the file, or the connection string.</summary>
    public string Address { get; }

    public static async Task<StorePlace> CreateAsync(string kind)
    {
        if (kind == Sqlite)
        {
            // In memory where there is such a folder: what a test asks of a disk is order, not time.
            var root = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
            var folder = Directory.CreateDirectory(Path.Combine(root, "ledger-" + Guid.NewGuid().ToString("N")));
            return new StorePlace(kind, Path.Combine(folder.FullName, "sms.db"), folder.FullName, null);
        }
        var server = await PostgresServer.GetAsync();
        var name = "test" + Guid.NewGuid().ToString("N");
        await server.ExecuteAsync($"CREATE DATABASE {name}");
        var direct = server.ConnectionString(name);
        return new StorePlace(kind, kind == PgBouncer ? server.PooledConnectionString(name) : direct, null, direct);
    }

    public LedgerStore Open() =>
        Kind == Sqlite ? new SqliteLedgerStore(Address, _clock) : new PostgreSqlLedgerStore(Address);

    /// <summary>The store's clock jumps, forward or back.</summary>
    public async Task JumpAsync(TimeSpan by)
    {
        _clock.Jump(by);
        if (_direct is null)
            return;
        var offset = (_clock.GetUtcNow() - TimeProvider.System.GetUtcNow()).TotalMicroseconds;
        await ExecuteAsync(
            "CREATE OR REPLACE FUNCTION envoyer_ledger_now() RETURNS bigint LANGUAGE sql VOLATILE AS "
                + $"$$ SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint + {offset.ToString("F0", CultureInfo.InvariantCulture)} $$"
        );
    }

    /// <summary>Lets nobody else write, until it is disposed.</summary>
    public async Task<IAsyncDisposable> LockAsync()
    {
        var connection = Connection();
        await connection.OpenAsync();
        await ExecuteAsync(
            connection,
            Kind == Sqlite ? "BEGIN IMMEDIATE" : "BEGIN; LOCK TABLE envoyer_ledger IN EXCLUSIVE MODE"
        );
        return connection;
    }

    /// <summary>Everything that is stored, as text.</summary>
    public async Task<string> DumpAsync()
    {
        var text = new System.Text.StringBuilder();
        await using var connection = Connection();
        await connection.OpenAsync();
        foreach (
            var table in new[]
            {
                "envoyer_ledger",
                "envoyer_ledger_history",
                "envoyer_ledger_limit",
                "envoyer_ledger_plan",
            }
        )
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of four names.
            command.CommandText = "SELECT * FROM " + table;
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                    text.Append(CultureInfo.InvariantCulture, $"{reader.GetName(column)}={reader.GetValue(column)};");
                text.Append('\n');
            }
        }
        return text.ToString();
    }

    public Task ExecuteAsync(string sql) => OnceAsync(Connection(), sql);

    public async ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = Address }.ToString()
            );
            SqliteConnection.ClearPool(connection);
            Directory.Delete(_folder, recursive: true);
        }
        await ValueTask.CompletedTask;
    }

    private DbConnection Connection() =>
        Kind == Sqlite
            ? new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = Address, Pooling = false }.ToString()
            )
            : new NpgsqlConnection(_direct + ";Pooling=false");

    private static async Task OnceAsync(DbConnection connection, string sql)
    {
        await using var _ = connection;
        await connection.OpenAsync();
        await ExecuteAsync(connection, sql);
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
