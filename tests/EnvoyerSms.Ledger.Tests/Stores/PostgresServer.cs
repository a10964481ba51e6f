using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace EnvoyerSms.Ledger.Tests.Stores;

/// <summary>A PostgreSQL of the tests' own with a pgbouncer in transaction mode before it, started by the first test that asks.</summary>
internal sealed class PostgresServer
{
    private static readonly Lazy<Task<PostgresServer>> Started = new(StartAsync);

    private readonly int _port;
    private readonly int _poolPort;

    private PostgresServer(int port, int poolPort) => (_port, _poolPort) = (port, poolPort);

    public static async Task<PostgresServer> GetAsync()
    {
        if (Missing() is { } missing)
        {
            // Where everything can be installed, a test that does not run is a fault.
            if (Environment.GetEnvironmentVariable("CI") == "true" && Environment.UserName == "root")
                Assert.Fail(missing);
            Assert.Skip(missing);
        }
        return await Started.Value;
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=tests;Database={database};Include Error Detail=false;Maximum Pool Size=10";

    public string PooledConnectionString(string database) =>
        $"Host=127.0.0.1;Port={_poolPort};Username=tests;Database={database};Maximum Pool Size=10";

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

    private static async Task<PostgresServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ledger-postgres").FullName;
        // Neither runs as root.
        if (Environment.UserName == "root")
            await RunAsync("chown", "postgres", folder);
        var (port, poolPort) = (FreePort(), FreePort());
        var data = Path.Combine(folder, "data");
        await RunAsync(
            Path.Combine(Binaries!, "initdb"),
            "-D",
            data,
            "-U",
            "tests",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync"
        );
        Keep(
            Start(
                Path.Combine(Binaries!, "postgres"),
                [
                    "-D",
                    data,
                    "-p",
                    $"{port}",
                    "-k",
                    folder,
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "fsync=off",
                    "-c",
                    "max_connections=500",
                ]
            )
        );
        var settings = Path.Combine(folder, "pgbouncer.ini");
        var users = Path.Combine(folder, "users.txt");
        await File.WriteAllTextAsync(
            settings,
            $"""
            [databases]
            * = host=127.0.0.1 port={port}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {poolPort}
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
        Keep(Start(PgBouncer, [settings]));
        var server = new PostgresServer(port, poolPort);
        await AnswersAsync(server.ConnectionString("postgres"));
        await AnswersAsync(server.PooledConnectionString("postgres") + ";No Reset On Close=true");
        return server;
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

    private static void Keep(Process process) => AppDomain.CurrentDomain.ProcessExit += (_, _) => process.Kill();

    private static async Task RunAsync(string file, params string[] arguments)
    {
        using var process = file == "chown" ? Process.Start(file, arguments) : Start(file, arguments);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
