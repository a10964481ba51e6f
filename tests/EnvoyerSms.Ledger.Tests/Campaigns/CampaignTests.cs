using EnvoyerSms.Simulator;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Ledger.Tests.Campaigns;

/// <summary>What the program says and refuses.</summary>
public sealed class CampaignTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("campaign").FullName;

    [Fact]
    public async Task Without_an_address_it_rehearses_in_a_database_of_its_own()
    {
        var file = Write("mobile;name\n33611111111;A\n06 11 11 11 11;B\n+33 6 22 22 22 22;C\n33633333333;D\n");
        var excluded = Write("0633333333\n", "stop.csv");
        var (code, output) = await RunAsync("run", file, "--kind", "service", "--exclude", excluded);
        Assert.True(code == 0, output);
        Assert.Contains(
            "Recipients: 2; left out: duplicates 1, bad rows 0, excluded 1.",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("Batch 1: Done, recipients 2", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder, "sms.rehearsal.db")));
        Assert.DoesNotContain("3362222", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_without_a_number_are_told_by_line_and_nothing_is_sent()
    {
        var file = Write("mobile\n33611111111\nnobody\n33622222222\n12\n");
        var (code, output) = await RunAsync("run", file, "--kind", "service");
        Assert.Equal(2, code);
        Assert.Contains("lines 3, 5", output, StringComparison.Ordinal);
        Assert.DoesNotContain("nobody", output, StringComparison.Ordinal);
        (code, output) = await RunAsync("plan", file, "--kind", "service", "--skip-bad");
        Assert.True(code == 0, output);
        Assert.Contains("Recipients: 2; batches of at most 1000: Open 1.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advertising_has_an_end_and_says_how_to_stop_it()
    {
        var file = Write("33611111111\n");
        var (code, output) = await RunAsync("plan", file, "--kind", "advertising");
        Assert.Equal(2, code);
        Assert.Contains("--not-after", output, StringComparison.Ordinal);
        (code, output) = await RunAsync("plan", file, "--kind", "advertising", "--not-after", "2020-01-01T10:00");
        Assert.Equal(2, code);
        Assert.Contains("after --not-after", output, StringComparison.Ordinal);
        await using var server = await SimulatorServer.StartAsync(
            new EnvoyerSmsSimulator(),
            cancellationToken: TestContext.Current.CancellationToken
        );
        (code, output) = await RunAsync(
            "run",
            file,
            "--kind",
            "advertising",
            "--not-after",
            "2099-01-01T10:00",
            "--hours",
            "none",
            "--address",
            server.BaseAddress.AbsoluteUri
        );
        Assert.True(code == 0, output);
        Assert.Contains("STOP SMS", server.Simulator.Messages[^1].Text, StringComparison.Ordinal);
        // The same name with another text is another campaign.
        (code, output) = await RunAsync("run", file, "--kind", "service", "--address", server.BaseAddress.AbsoluteUri);
        Assert.Equal(2, code);
        Assert.Contains("Take a new key", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stops_after_the_batch_and_goes_on()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such signals.");
        var file = Write(string.Join('\n', Batches.Lists.Numbers(60)) + "\n");
        var simulator = new EnvoyerSmsSimulator();
        await using var server = await SimulatorServer.StartAsync(
            simulator,
            cancellationToken: TestContext.Current.CancellationToken
        );
        string[] options = ["--kind", "service", "--batch-size", "10", "--address", server.BaseAddress.AbsoluteUri];
        simulator.When(Batches.Lists.Numbers(31)[30]).AnswerLate(TimeSpan.FromSeconds(2));
        using (var first = CampaignProgram.Start([.. Options("run", file), .. options]))
        {
            await Eventually.TrueAsync(() => first.BatchesTold >= 3 || first.HasEnded);
            // Ctrl+C does the same, but what a shell runs in the background ignores it.
            await first.SignalAsync("TERM");
            Assert.True(await first.EndAsync() == 3, first.Output);
            Assert.Contains("Stopped after the batch", first.Output, StringComparison.Ordinal);
        }
        simulator.ClearFaults();
        var (code, output) = await RunAsync("run", file, options);
        Assert.True(code == 0, output);
        Assert.Equal(
            60,
            simulator
                .Messages.SelectMany(message => message.Recipients)
                .Count(n => n.StartsWith("33610", StringComparison.Ordinal))
        );
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<(int ExitCode, string Output)> RunAsync(string command, string file, params string[] more) =>
        CampaignProgram.RunAsync([.. Options(command, file), .. more]);

    private string[] Options(string command, string file) =>
        [
            command,
            file,
            "--text",
            "Ceci est un test",
            "--sender",
            "Societe",
            "--database",
            Path.Combine(_folder, "sms.db"),
        ];

    private string Write(string text, string name = "numbers.csv")
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
