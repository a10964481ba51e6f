using static EnvoyerSms.Testing.Tests.Probe.ProbeRun;

namespace EnvoyerSms.Testing.Tests.Probe;

/// <summary>What the program takes and asks, and what it says where it cannot go on.</summary>
public sealed class ProbeInputTests
{
    private readonly EnvoyerSmsSimulator _simulator = CreateSimulator();

    [Theory]
    [InlineData("", 0)]
    [InlineData("\n", 0)]
    [InlineData("n\n", 0)]
    [InlineData("Y\n", 1)]
    [InlineData("oui\n", 1)]
    public async Task It_asks_before_it_sends(string answer, int sends)
    {
        await using var server = await StartAsync(_simulator);

        var result = await RunAsync(["--real", "--send"], Settings(server), answer);

        Assert.Contains("--send costs one request of your window", result.Output, StringComparison.Ordinal);
        Assert.Equal(sends, _simulator.Requests.Count(request => request.Path == "message/send"));
    }

    [Theory]
    [InlineData("Unrecognized command or argument '--login'.", "--login")]
    [InlineData("--message takes a whole number, as a send tells it.", "--real", "--message", "x")]
    [InlineData("--message is for the real API: add --real.", "--message", "879")]
    [InlineData("--sent is about a message: add --message.", "--real", "--sent", "2026-11-30T10:15+01:00")]
    [InlineData(
        "--sent takes a time with its offset, such as 2026-11-30T10:15+01:00.",
        "--real",
        "--message",
        "879",
        "--sent",
        "2026-11-30T10:15"
    )]
    [InlineData("--yes answers the question of --send: add --send.", "--yes")]
    [InlineData("--output takes a file.", "--output", "")]
    public async Task Wrong_input_is_one_sentence(string sentence, params string[] arguments) =>
        (await RunAsync(arguments)).AssertWrongInput(sentence);

    [Theory]
    [InlineData("EnvoyerSms:Login", null, Password)]
    [InlineData("EnvoyerSms:Password", Login, null)]
    [InlineData("EnvoyerSms:Login", "a:b", Password)]
    public async Task Credentials_that_are_missing_or_wrong_are_one_sentence(
        string key,
        string? login,
        string? password
    )
    {
        var result = await RunAsync(
            ["--real"],
            new() { ["EnvoyerSms__Login"] = login, ["EnvoyerSms__Password"] = password }
        );

        result.AssertWrongInput(result.Error.TrimEnd());
        Assert.Contains(key, Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public async Task Refused_credentials_are_one_sentence()
    {
        await using var server = await StartAsync(_simulator);
        var settings = Settings(server);
        settings["EnvoyerSms__Password"] = "wrong";

        var result = await RunAsync(["--real"], settings);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "Authentication failed",
            Assert.Single(result.Error.TrimEnd().Split('\n')),
            StringComparison.Ordinal
        );
        Assert.Single(_simulator.Requests);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_one_sentence_before_a_request_is_spent()
    {
        await using var server = await StartAsync(_simulator);

        var result = await RunAsync(["--real", "--output", "/nowhere/at/all"], Settings(server));

        result.AssertUnwritableOutput();
        Assert.Empty(_simulator.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    public async Task Output_that_cannot_be_written_is_one_sentence(string arguments) =>
        (await SampleProgram.RunWithFullOutputAsync("Probe", arguments)).AssertUnwritableOutput();
}
