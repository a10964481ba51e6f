namespace EnvoyerSms.Testing.Tests;

public sealed class QuickstartTests : SimulatorTest
{
    [Fact]
    public async Task It_shows_the_documents_example_on_a_simulator_of_its_own()
    {
        var result = await RunAsync();

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.All(result.Output.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
        Assert.Contains(
            "  Message        879\n  SMS sent       2\n  SMS remaining  153\n",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("  33600000001   Delivered 20", result.Output, StringComparison.Ordinal);
        Assert.Contains("  352000000077  NotDelivered\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  Requests in 60 minutes  5000\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("  Recipients  Recipients[0] begins with 0", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "  Error    NotEnoughSms (5)\n  Message  Not enough SMS\n  Outcome  Rejected\n",
            result.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "  Cancelled       880\n  SMS given back  2\n  SMS remaining   153\n",
            result.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task On_the_real_service_it_only_looks_until_it_is_told_whom_to_send_to()
    {
        var looked = await RunForRealAsync();
        Assert.Equal(0, looked.ExitCode);
        Assert.Contains("SMS remaining           155", looked.Output, StringComparison.Ordinal);
        Assert.Contains("Add --to with your numbers, and --yes", looked.Output, StringComparison.Ordinal);

        var unsure = await RunForRealAsync("--to", "33600000001,33600000002");
        Assert.Contains(
            "Add --yes to send the example to 2 of your numbers, for one SMS each.",
            unsure.Output,
            StringComparison.Ordinal
        );
        Assert.Empty(Simulator.Messages);
        Assert.Equal(["account/status", "account/status"], Simulator.Requests.Select(request => request.Path));
    }

    [Fact]
    public async Task Told_so_it_sends_one_message_and_cancels_another()
    {
        var result = await RunForRealAsync("--to", "33600000001", "33600000002", "--yes");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal([false, true], Simulator.Messages.Select(message => message.IsCancelled));
        Assert.All(Simulator.Messages, message => Assert.Equal(["33600000001", "33600000002"], message.Recipients));
        Assert.Equal(153, Simulator.FindAccount(496)!.Sms);
        Assert.DoesNotContain(Password, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unrecognized command or argument '--foo'.", "--foo")]
    [InlineData("These options are for the real service: say where it is with --base-address.", "--yes")]
    [InlineData(
        "--base-address takes a whole address, such as https://www.envoyersmspro.com/api/.",
        "--base-address",
        "www"
    )]
    [InlineData("The real service needs your login: add --login.", "--base-address", "https://localhost/")]
    [InlineData("--account takes a whole number, as your list of accounts tells it.", "--account", "SOCIETE1")]
    public async Task Wrong_input_is_one_sentence(string sentence, params string[] arguments) =>
        (await RunAsync(arguments)).AssertWrongInput(sentence);

    [Theory]
    [InlineData("--yes needs to know whom to send to: add --to with your numbers.", "--yes")]
    [InlineData(
        "SendMessage was not sent: Recipients[0] has 3 digits; at least 6, with the country code, are needed.",
        "--to",
        "336",
        "--yes"
    )]
    public async Task Wrong_recipients_are_one_sentence(string sentence, params string[] arguments)
    {
        (await RunForRealAsync(arguments)).AssertWrongInput(sentence);
        Assert.Empty(Simulator.Requests);
    }

    [Theory]
    [InlineData("http://example.com/api/", Login)]
    [InlineData("ftp://example.com/api/", Login)]
    [InlineData("https://localhost/api/", "")]
    [InlineData("https://localhost/api/", "a:b")]
    public async Task What_the_client_does_not_take_is_one_sentence(string address, string login)
    {
        var result = await SampleProgram.RunAsync(
            "Quickstart",
            ["--base-address", address, "--login", login],
            Password
        );
        result.AssertWrongInput(result.Error.TrimEnd());
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.StartsWith("EnvoyerSms:", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_comes_from_the_environment()
    {
        var arguments = new[] { "--base-address", Address.ToString(), "--login", Login };
        (await SampleProgram.RunAsync("Quickstart", arguments)).AssertWrongInput(
            "The real service needs your password: set the environment variable ENVOYERSMS_PASSWORD."
        );
        var refused = await SampleProgram.RunAsync("Quickstart", arguments, "wrong");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Authentication failed", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_French()
    {
        var shown = await RunInFrenchAsync();
        Assert.Contains(
            "\n  Message       879\n  SMS envoyés   2\n  SMS restants  153\n",
            shown.Output,
            StringComparison.Ordinal
        );
        Assert.DoesNotMatch("What became|Called back|A message|SMS sent|remaining|Outcome", shown.Output);

        var help = await RunInFrenchAsync("--help");
        Assert.Contains("Utilisation", help.Output, StringComparison.Ordinal);
        Assert.Contains("Lequel de vos comptes utiliser", help.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("Talk|Your|Which|Mobile|Really|Show", help.Output);

        (await RunInFrenchAsync("--account", "SOCIETE1")).AssertWrongInput(
            "--account attend un nombre entier, comme le donne la liste de vos comptes."
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    public async Task Output_that_cannot_be_written_is_one_sentence(string arguments) =>
        (await SampleProgram.RunWithFullOutputAsync("Quickstart", arguments)).AssertUnwritableOutput();

    private static Task<ProgramResult> RunAsync(params string[] arguments) =>
        SampleProgram.RunAsync("Quickstart", arguments);

    private static Task<ProgramResult> RunInFrenchAsync(params string[] arguments) =>
        SampleProgram.RunInFrenchAsync("Quickstart", arguments);

    private Task<ProgramResult> RunForRealAsync(params string[] arguments) =>
        SampleProgram.RunAsync(
            "Quickstart",
            ["--base-address", Address.ToString(), "--login", Login, .. arguments],
            Password
        );
}
