using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using EnvoyerSms.Ledger.Tests.Stores;
using EnvoyerSms.Simulator;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Ledger.Tests.Kills;

/// <summary>
/// Three workers of one queue, ended as by kill -9 at each named step and at random moments, and stopped and continued, over one simulator
/// that counts. The full number is a matter of the variable LEDGER_KILLS.
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
        "stop", // stopped, and continued or killed
    ];

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
        TestContext.Current.TestOutputHelper?.WriteLine(run.ToString());
        Assert.Equal(0, run.Doubles);
        Assert.Equal(0, run.Lost);
        Assert.Equal(0, run.Stuck);
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
        var killed = 0;
        var started = 0;
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync()));

        var sent = server
            .Simulator.Messages.SelectMany(message => message.Recipients)
            .GroupBy(number => number)
            .ToDictionary(group => group.Key, group => group.Count());
        var run = new KillRun { Keys = keys, Killed = killed };
        for (var key = 0; key < keys; key++)
        {
            var entry = await store.ReadAsync(
                new LedgerKey("EnvoyerSms", $"job-{key}"),
                TestContext.Current.CancellationToken
            );
            var times = sent.GetValueOrDefault((33610000000 + key).ToString(CultureInfo.InvariantCulture));
            run.Count(entry?.State, times);
        }
        return run;

        async Task WorkAsync()
        {
            while (true)
            {
                var number = Interlocked.Increment(ref started);
                var step = number > kills + Workers ? "none" : Steps[number % Steps.Length];
                using var worker = Start(kind, place.Address, server.BaseAddress, keys, number, step, isBroken);
                var ended = worker.WaitForExitAsync(TestContext.Current.CancellationToken);
                if (step is "" or "stop")
                    await DisturbAsync(worker, ended, step == "stop", number);
                await ended.WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
                if (worker.ExitCode == 0)
                    return;
                Interlocked.Increment(ref killed);
            }
        }
    }

    private static async Task DisturbAsync(Process worker, Task ended, bool stops, int seed)
    {
        var random = new Random(seed);
        await Task.WhenAny(ended, Task.Delay(random.Next(300, 900)));
        if (stops && !worker.HasExited)
        {
            // Longer than time-out and margin of its calls, by the clock of other processes, so that they see its key as Unknown meanwhile.
            await SignalAsync(worker, "STOP");
            await Task.Delay(3500);
            await SignalAsync(worker, "CONT");
            await Task.WhenAny(ended, Task.Delay(random.Next(200)));
        }
        if (!worker.HasExited)
            worker.Kill();
    }

    private static Process Start(string kind, string place, Uri address, int keys, int seed, string step, bool isBroken)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        var visit = 1 + (seed % 5);
        string[] arguments =
        [
            WorkerProgram,
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
        worker.OutputDataReceived += (_, _) => { };
        worker.ErrorDataReceived += (_, _) => { };
        worker.BeginErrorReadLine();
        worker.BeginOutputReadLine();
        return worker;
    }

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
