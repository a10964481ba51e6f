using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace EnvoyerSms.Ledger.Tests.Stores;

/// <summary>A PostgreSQL of the tests' own with a pgbouncer in transaction mode before it, started by the first test that asks.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> Started = new(() => StartAsync(hasPool: true));

    private readonly string _folder;
    private readonly int _port = FreePort();
    private readonly int _poolPort = FreePort();
    private Process? _process;
    private Process? _pool;

    private PostgresServer(string folder) => _folder = folder;

    /// <summary>The one that all tests share.</summary>
    public static async Task<PostgresServer> GetAsync()
    {
        SkipWhereMissing();
        return await Started.Value;
    }

    /// <summary>One for a test that stops it; without a pgbouncer.</summary>
    public static async Task<PostgresServer> StartOwnAsync()
    {
        SkipWhereMissing();
        return await StartAsync(hasPool: false);
    }

    /// <summary>Ends the one that all share, where a test has asked for it.</summary>
    public static async ValueTask EndSharedAsync()
    {
        if (Started.IsValueCreated)
            await (await Started.Value).DisposeAsync();
    }

    private static void SkipWhereMissing()
    {
        if (Missing() is { } missing)
        {
            // Where everything can be installed, a test that does not run is a fault.
            if (Environment.GetEnvironmentVariable("CI") == "true" && Environment.UserName == "root")
                Assert.Fail(missing);
            Assert.Skip(missing);
        }
    }

    /// <summary>Ends it as a crash does: what was committed is found again when it is started.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _process, null) is { } process)
            await EndAsync(process, "-QUIT");
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _pool, null) is { } pool)
            await EndAsync(pool, "-TERM");
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=tests;Database={database};Include Error Detail=false;Maximum Pool Size=10";

    public string PooledConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_poolPort};Username=tests;Database={database};Maximum Pool Size=10";

    /// <summary>Runs a statement that is about databases, and not in one.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Makes a folder that is the server's.</summary>
    public static async Task<string> CreateFolderAsync(string parent)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, "postgres")).FullName;
        if (Environment.UserName == "root")
            await RunAsync("chown", "postgres", folder);
        return folder;
    }

    private static string? Missing() =>
        Binaries is null ? "PostgreSQL is not installed (apt-get install postgresql pgbouncer)."
        : !File.Exists(PgBouncer) ? "pgbouncer is not installed (apt-get install postgresql pgbouncer)."
        : null;

    private const string PgBouncer = "/usr/sbin/pgbouncer";

    private static string? Binaries { get; } =
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            : null;

    private static async Task<PostgresServer> StartAsync(bool hasPool)
    {
        var folder = Directory.CreateTempSubdirectory("ledger-postgres").FullName;
        // Neither runs as root.
        if (Environment.UserName == "root")
            await RunAsync("chown", "postgres", folder);
        string[] initial =
        [
            "-D",
            Path.Combine(folder, "data"),
            "-U",
            "tests",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync",
        ];
        await RunAsync(Path.Combine(Binaries!, "initdb"), initial);
        var server = new PostgresServer(folder);
        server.Start();
        if (hasPool)
            await server.StartPoolAsync();
        await AnswersAsync(server.ConnectionString("postgres"));
        if (hasPool)
            await AnswersAsync(server.PooledConnectionString("postgres") + ";No Reset On Close=true");
        return server;
    }

    /// <summary>Starts it; it answers a moment later.</summary>
    public void Start()
    {
        string[] settings = ["listen_addresses=127.0.0.1", "fsync=off", "max_connections=500"];
        string[] arguments = ["-D", Path.Combine(_folder, "data"), "-p", $"{_port}", "-k", _folder];
        _process = Start(
            Path.Combine(Binaries!, "postgres"),
            [.. arguments, .. settings.SelectMany(setting => new[] { "-c", setting })]
        );
    }

    private async Task StartPoolAsync()
    {
        var settings = Path.Combine(_folder, "pgbouncer.ini");
        var users = Path.Combine(_folder, "users.txt");
        await File.WriteAllTextAsync(
            settings,
            $"""
            [databases]
            * = host=127.0.0.1 port={_port}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {_poolPort}
            unix_socket_dir =
            auth_type = trust
            auth_file = {users}
            pool_mode = transaction
            default_pool_size = 3
            server_idle_timeout = 2
            ignore_startup_parameters = extra_float_digits
            """
        );
        await File.WriteAllTextAsync(users, "\"tests\" \"\"\n");
        _pool = Start(PgBouncer, [settings]);
    }

    private static async Task AnswersAsync(string place)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(place + ";Pooling=false;Timeout=3");
                await connection.OpenAsync();
                return;
            }
            catch (Exception) when (tries < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    private static Process Start(string file, string[] arguments)
    {
        var isRoot = Environment.UserName == "root";
        var start = new ProcessStartInfo(isRoot ? "setpriv" : file)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        string[] prefix = isRoot ? ["--reuid=postgres", "--regid=postgres", "--clear-groups", file] : [];
        foreach (var argument in prefix.Concat(arguments))
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    // Told to stop at once, PostgreSQL ends its own processes; killed, it leaves them to notice, and not all do. pgbouncer knows no QUIT.
    private static async Task EndAsync(Process process, string signal)
    {
        using (process)
        {
            await RunAsync("kill", signal, $"{process.Id}");
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    private static async Task RunAsync(string file, params string[] arguments)
    {
        using var process = file is "chown" or "kill" ? Process.Start(file, arguments) : Start(file, arguments);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(0, process.ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
