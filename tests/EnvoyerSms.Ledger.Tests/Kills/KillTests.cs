using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using EnvoyerSms.Ledger.Tests.Stores;
using EnvoyerSms.Simulator;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Ledger.Tests.Kills;

/// <summary>
/// Three workers of one queue, ended as by kill -9 at each named step and at random moments, and stopped and continued, over one simulator
/// that counts. The full number is a matter of the variable LEDGER_KILLS; LEDGER_WORKER is a native worker, which starts faster.
/// </summary>
public sealed class KillTests
{
    private const int Workers = 3;

    private static readonly string[] Steps =
    [
        "before-claim",
        "after-claim",
        "on-the-wire",
        "response-read",
        "after-end",
        "", // killed from outside, at a random moment
        "stop", // stopped from outside, and continued or killed
        StopAfterClaim, // stopped before its look at the time, while its key is freed and used by another
    ];

    private const string StopAfterClaim = "stop-after-claim";

    // Longer than time-out and margin of its calls, by the clock of other processes, so that they see its key as Unknown meanwhile.
    private static readonly TimeSpan Stop = TimeSpan.FromMilliseconds(3500);

    private static int Kills =>
        int.Parse(
            Environment.GetEnvironmentVariable("LEDGER_KILLS")
                ?? (Environment.GetEnvironmentVariable("CI") == "true" ? "34" : "7"),
            CultureInfo.InvariantCulture
        );

    [Theory]
    [MemberData(nameof(EachStore.Kinds), MemberType = typeof(EachStore))]
    public async Task Nothing_is_sent_twice_lost_or_stuck(string kind)
    {
        var run = await RunAsync(kind, Kills, isBroken: false);
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {run}");
        Assert.Equal(0, run.Doubles);
        Assert.Equal(0, run.Lost);
        Assert.Equal(0, run.Stuck);
        Assert.Empty(run.NeedlesslyUnknown);
        // Each worker has one call at a time.
        Assert.InRange(run.Orphaned, 0, run.Killed);
        Assert.True(run.Killed >= Kills, run.ToString());
    }

    [Fact]
    public async Task A_store_that_commits_late_fails_it()
    {
        var run = await RunAsync(StorePlace.Sqlite, 6, isBroken: true);
        Assert.NotEqual(0, run.Doubles);
    }

    private static async Task<KillRun> RunAsync(string kind, int kills, bool isBroken)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("There is no kill -9 here.");
        await using var place = await StorePlace.CreateAsync(kind);
        await using var store = place.Open();
        await store.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        var accounts = new[] { new SimulatorAccount(1, "Societe", 1_000_000, RequestLimit: 1_000_000) };
        await using var server = await SimulatorServer.StartAsync(
            new EnvoyerSmsSimulator(new SimulatorOptions { Accounts = accounts, KnowsDocument = false }),
            cancellationToken: TestContext.Current.CancellationToken
        );
        var keys = kills * 8;
        await using var ledger = new CallLedger(place.Open(), QueueCall.Settings);
        using var http = new HttpClient();
        using var client = QueueCall.Client(http, server.BaseAddress, ledger);
        var (killed, stopped, started) = (0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync()));

        var sent = server
            .Simulator.Messages.SelectMany(message => message.Recipients)
            .GroupBy(number => number)
            .ToDictionary(group => group.Key, group => group.Count());
        var run = new KillRun
        {
            Keys = keys,
            Killed = killed,
            Stopped = stopped,
        };
        for (var key = 0; key < keys; key++)
        {
            var entry = await store.ReadAsync(
                new LedgerKey("EnvoyerSms", QueueCall.Key(key)),
                TestContext.Current.CancellationToken
            );
            var times = sent.GetValueOrDefault(QueueCall.Number(key));
            run.Count(entry, times);
        }
        return run;

        async Task WorkAsync()
        {
            while (true)
            {
                var number = Interlocked.Increment(ref started);
                var step = number > kills + Workers ? "none" : Steps[number % Steps.Length];
                var held = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
                using var worker = Start(kind, place.Address, server.BaseAddress, keys, number, step, isBroken, held);
                var ended = worker.WaitForExitAsync(TestContext.Current.CancellationToken);
                var isStopped = step switch
                {
                    "" or "stop" => await DisturbAsync(worker, ended, step == "stop", number),
                    StopAfterClaim => await OvertakeAsync(worker, ended, held.Task, ledger, client),
                    _ => false,
                };
                if (isStopped)
                    Interlocked.Increment(ref stopped);
                await ended.WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
                if (worker.ExitCode == 0)
                    return;
                Interlocked.Increment(ref killed);
            }
        }
    }

    /// <returns>Whether it was stopped for a while.</returns>
    private static async Task<bool> DisturbAsync(Process worker, Task ended, bool stops, int seed)
    {
        var random = new Random(seed);
        // A native worker is at work at once.
        await Task.WhenAny(ended, Task.Delay(NativeWorker is null ? random.Next(300, 900) : random.Next(20, 200)));
        stops &= !worker.HasExited;
        if (stops)
        {
            await SignalAsync(worker, "STOP");
            await Task.Delay(Stop);
            await SignalAsync(worker, "CONT");
            await Task.WhenAny(ended, Task.Delay(random.Next(200)));
        }
        if (!worker.HasExited)
            worker.Kill();
        return stops;
    }

    /// <summary>A worker stands still with a key that was claimed, and nothing of its request has left: somebody frees the key, and another sends.</summary>
    private static async Task<bool> OvertakeAsync(
        Process worker,
        Task ended,
        Task<string> held,
        CallLedger ledger,
        EnvoyerSmsClient client
    )
    {
        await Task.WhenAny(ended, held);
        if (!held.IsCompleted)
            return false;
        await Task.Delay(Stop);
        var key = new LedgerKey("EnvoyerSms", await held);
        await ledger.ResolveAsync(key, LedgerDecision.AssumeNotSent, "test", "it stands still");
        try
        {
            await QueueCall.SendAsync(client, int.Parse(key.Value["job-".Length..], CultureInfo.InvariantCulture));
        }
        catch (ApiOnceException)
        {
            // Another worker was faster.
        }
        await SignalAsync(worker, "CONT");
        // As long as it takes to look and to send, if it did.
        await Task.WhenAny(ended, Task.Delay(100));
        if (!worker.HasExited)
            worker.Kill();
        return true;
    }

    private static Process Start(
        string kind,
        string place,
        Uri address,
        int keys,
        int seed,
        string step,
        bool isBroken,
        TaskCompletionSource<string> held
    )
    {
        var start = new ProcessStartInfo(NativeWorker ?? "dotnet")
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        var visit = 1 + (seed % 5);
        string[] arguments =
        [
            .. NativeWorker is null ? new[] { WorkerProgram } : [],
            kind == StorePlace.Sqlite ? "sqlite" : "postgresql",
            place,
            address.AbsoluteUri,
            $"{keys}",
            $"{seed}",
            step,
            $"{visit}",
            isBroken ? "late" : "right",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var worker = Process.Start(start)!;
        worker.OutputDataReceived += (_, output) =>
        {
            if (output.Data is { } key)
                held.TrySetResult(key);
        };
        worker.ErrorDataReceived += (_, _) => { };
        worker.BeginErrorReadLine();
        worker.BeginOutputReadLine();
        return worker;
    }

    private static string? NativeWorker { get; } = Environment.GetEnvironmentVariable("LEDGER_WORKER");

    private static string WorkerProgram { get; } =
        typeof(KillTests)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "Worker")
            .Value!;

    private static async Task SignalAsync(Process worker, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, $"{worker.Id}"]);
        await kill.WaitForExitAsync();
    }
}
