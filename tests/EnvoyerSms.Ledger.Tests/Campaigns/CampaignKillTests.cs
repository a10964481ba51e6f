using System.Globalization;
using EnvoyerSms.Ledger.Tests.Batches;
using EnvoyerSms.Ledger.Tests.Stores;
using EnvoyerSms.Simulator;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Ledger.Tests.Campaigns;

/// <summary>
/// A campaign whose workers are killed and started again, over one simulator that counts. The size of the full run is a matter of the variable
/// CAMPAIGN_RECIPIENTS: tests/campaign-kills.sh.
/// </summary>
public sealed class CampaignKillTests
{
    private static readonly int Recipients = int.Parse(
        Environment.GetEnvironmentVariable("CAMPAIGN_RECIPIENTS") ?? "300",
        CultureInfo.InvariantCulture
    );

    private static readonly bool IsFull = Recipients > 300;

    private static readonly int Workers = IsFull ? 3 : 1;

    private static readonly int Kills = IsFull ? 60 : 1;

    private static readonly int BatchSize = IsFull ? 100 : 20;

    [Fact]
    public Task On_one_machine_no_number_gets_two_and_all_get_one_in_the_end() => HoldsAsync(StorePlace.Sqlite);

    [Fact]
    public Task On_several_machines_too()
    {
        Assert.SkipUnless(IsFull, "tests/campaign-kills.sh");
        return HoldsAsync(StorePlace.PostgreSql);
    }

    private static async Task HoldsAsync(string kind)
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("There is no kill -9 here.");
        await using var place = await StorePlace.CreateAsync(kind);
        var folder = Directory.CreateTempSubdirectory("campaign").FullName;
        var file = Path.Combine(folder, "numbers.csv");
        var numbers = Lists.Numbers(Recipients);
        await File.WriteAllLinesAsync(file, numbers.Prepend("mobile"), TestContext.Current.CancellationToken);
        var accounts = new[] { new SimulatorAccount(1, "Societe", 1_000_000, RequestLimit: 10_000) };
        await using var server = await SimulatorServer.StartAsync(
            new EnvoyerSmsSimulator(new SimulatorOptions { Accounts = accounts, KnowsDocument = false }),
            cancellationToken: TestContext.Current.CancellationToken
        );
        string[] options =
        [
            file,
            "--text",
            "Ceci est un test",
            "--sender",
            "Societe",
            "--kind",
            "service",
            "--batch-size",
            $"{BatchSize}",
            "--address",
            server.BaseAddress.AbsoluteUri,
            kind == StorePlace.Sqlite ? "--database" : "--postgres",
            place.Address,
        ];
        var killed = 0;
        await Task.WhenAll(Enumerable.Range(1, Workers).Select(WorkAsync));

        var (_, told) = await CampaignProgram.RunAsync(["status", .. options]);
        var sent = Count();
        Assert.DoesNotContain(sent.Values, times => times > 1);
        await using var store = place.Open();
        var unknown = (await store.FindUnknownAsync(10_000, TestContext.Current.CancellationToken))
            .Select(entry => int.Parse(entry.Key!.Split('/')[^1], CultureInfo.InvariantCulture))
            .ToHashSet();
        // Who got nothing is in a batch that is told to be unknown.
        var missing = Enumerable
            .Range(0, Recipients)
            .Where(index => !sent.ContainsKey(numbers[index]))
            .Select(index => (index / BatchSize) + 1)
            .ToHashSet();
        Assert.Subset(unknown, missing);
        Assert.All(unknown, batch => Assert.Contains($"Batch {batch} is Unknown", told, StringComparison.Ordinal));

        // What the simulator has was sent.
        var decided = unknown.SelectMany(batch =>
            new[] { missing.Contains(batch) ? "--not-sent" : "--sent", $"{batch}" }
        );
        var resolved = await CampaignProgram.RunAsync([
            "resolve",
            .. options,
            .. decided,
            "--by",
            "tests",
            "--reason",
            "the simulator's messages",
        ]);
        Assert.True(resolved.ExitCode == 0, resolved.Output);
        var last = await CampaignProgram.RunAsync(["run", .. options]);
        Assert.True(last.ExitCode == 0, last.Output);
        sent = Count();
        Assert.Equal(Recipients, sent.Count);
        Assert.All(sent.Values, times => Assert.Equal(1, times));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kind}: {Recipients} numbers, {server.Simulator.Messages.Count} messages, {killed} kills, {unknown.Count} batches unknown, of which {missing.Count} not sent; 0 doubles, 0 lost"
        );
        Directory.Delete(folder, recursive: true);

        async Task WorkAsync(int seed)
        {
            var random = new Random(seed);
            while (true)
            {
                using var worker = CampaignProgram.Start(["run", .. options]);
                if (Interlocked.Increment(ref killed) <= Kills)
                {
                    var some = 2 + random.Next(IsFull ? 20 : 3);
                    await Eventually.TrueAsync(() => worker.BatchesTold >= some || worker.HasEnded);
                    await Task.Delay(random.Next(50));
                    worker.Kill();
                    await worker.EndAsync();
                    continue;
                }
                Interlocked.Decrement(ref killed);
                // A doubt of its own ends a run, as any trouble does; started again it goes on.
                if (await worker.EndAsync() == 0)
                    return;
                Assert.DoesNotContain("Unhandled", worker.Output, StringComparison.Ordinal);
            }
        }

        Dictionary<string, int> Count() =>
            server
                .Simulator.Messages.SelectMany(message => message.Recipients)
                .GroupBy(number => number)
                .ToDictionary(group => group.Key, group => group.Count());
    }
}
