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
    [InlineData("nowhere.yaml: the file cannot be read.", "--seed", "nowhere.yaml")]
    [InlineData("Unrecognized command or argument '--foo'.", "--foo")]
    public async Task Wrong_input_is_one_sentence(string sentence, params string[] arguments) =>
        (await SampleProgram.RunAsync("Simulator", arguments)).AssertWrongInput(sentence);

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

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/api/")]
    private static partial Regex Address();
}
