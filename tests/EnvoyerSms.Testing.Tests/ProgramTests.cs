using System.Text.RegularExpressions;
using EnvoyerSms.Simulator;

namespace EnvoyerSms.Testing.Tests;

public sealed partial class ProgramTests
{
    [Fact]
    public async Task It_says_where_it_is_and_answers_there()
    {
        using var process = SampleProgram.Start(
            "Simulator",
            ["--spelling", "printed", "--login", "me", "--password", "secret"]
        );
        try
        {
            var cancellation = TestContext.Current.CancellationToken;
            var first = await process.StandardOutput.ReadLineAsync(cancellation);
            using var http = new HttpClient { BaseAddress = new Uri(Address().Match(first!).Value) };
            var query = new Uri("account/getallaccounts?login=me&password=secret", UriKind.Relative);
            Assert.Contains(
                "</ sms_remaining>",
                await http.GetStringAsync(query, cancellation),
                StringComparison.Ordinal
            );
        }
        finally
        {
            process.Kill();
        }
    }

    [Theory]
    [InlineData("--port takes a number from 0 to 65535.", "--port", "65536")]
    [InlineData("--port takes a number from 0 to 65535.", "--port", "http")]
    [InlineData("--spelling takes wellformed or printed.", "--spelling", "odd")]
    [InlineData("--keep takes a number from 1.", "--keep", "0")]
    [InlineData("--start takes a time such as 2026-12-24T18:00.", "--start", "tomorrow")]
    [InlineData("--host takes an address, such as 0.0.0.0.", "--host", "everywhere")]
    [InlineData("--seed takes a file.", "--seed", "")]
    [InlineData("nowhere.yaml: the file cannot be read.", "--seed", "nowhere.yaml")]
    [InlineData("Unrecognized command or argument '--foo'.", "--foo")]
    public async Task Wrong_input_is_one_sentence(string sentence, params string[] arguments) =>
        (await SampleProgram.RunAsync("Simulator", arguments)).AssertWrongInput(sentence);

    private static Task<ProgramResult> RunInFrenchAsync(params string[] arguments) =>
        SampleProgram.RunInFrenchAsync("Simulator", arguments);

    [Fact]
    public async Task It_speaks_French()
    {
        var help = await RunInFrenchAsync("--help");
        Assert.Contains("Utilisation", help.Output, StringComparison.Ordinal);
        Assert.Contains("Remplit le simulateur d’une journée de messages.", help.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)takes|messages that|password to|which|such as|show", help.Output);

        (await RunInFrenchAsync("--keep", "0")).AssertWrongInput("--keep attend un nombre à partir de 1.");
    }

    [Fact]
    public async Task A_taken_port_is_one_sentence()
    {
        await using var server = await SimulatorServer.StartAsync(
            new EnvoyerSmsSimulator(),
            cancellationToken: TestContext.Current.CancellationToken
        );
        var port = server.BaseAddress.Port;
        var result = await SampleProgram.RunAsync("Simulator", ["--port", $"{port}"]);
        result.AssertWrongInput(
            $"Failed to bind to address http://127.0.0.1:{port}: address already in use. Take another --port; 0 takes a free one."
        );
    }

    [Fact]
    public async Task An_address_of_another_machine_is_one_sentence()
    {
        // One that is kept for documents: no machine has it.
        var result = await SampleProgram.RunAsync("Simulator", ["--host", "203.0.113.1"]);
        result.AssertWrongInput(result.Error.TrimEnd());
        Assert.StartsWith(
            "The simulator cannot listen at 203.0.113.1:0: ",
            Assert.Single(result.Error.TrimEnd().Split('\n')),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "0.0.0.0",
        "Warning: other machines can reach this simulator, and all that is sent to it. Without --host it is this machine alone."
    )]
    [InlineData("127.0.0.1", "")]
    public async Task It_warns_where_other_machines_can_reach_it(string host, string warning)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var process = SampleProgram.Start("Simulator", ["--host", host]);
        try
        {
            // It says where it is after it has warned.
            var first = await process.StandardOutput.ReadLineAsync(cancellation);
            Assert.StartsWith($"The API is simulated at http://{host}:", first, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
        }
        var error = await process.StandardError.ReadToEndAsync(cancellation);
        Assert.Equal(warning, error.TrimEnd());
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/api/")]
    private static partial Regex Address();
}
