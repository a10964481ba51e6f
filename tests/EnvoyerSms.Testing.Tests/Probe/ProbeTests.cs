using System.Net;
using YamlDotNet.RepresentationModel;
using static EnvoyerSms.Testing.Tests.Probe.ProbeReport;
using static EnvoyerSms.Testing.Tests.Probe.ProbeRun;

namespace EnvoyerSms.Testing.Tests.Probe;

/// <summary>What the report says of each fact, what is asked of the API for it, and what is kept out of it.</summary>
public sealed class ProbeTests
{
    private const string Recipient = "33698765432";
    private const string ReplyText = "canary-reply";
    private const string ApiWords = "canary-words";
    private const string SendPath = "errors.MissingParameter.details.RecipientsMissing";

    private static readonly string[] Canaries =
    [
        Login,
        Password,
        Recipient,
        ReplyText,
        AccountName,
        ApiWords,
        "4242424242",
    ];

    private readonly EnvoyerSmsSimulator _simulator = CreateSimulator();

    [Fact]
    public async Task Every_assumed_fact_of_the_contract_is_in_the_report_and_no_other()
    {
        var report = new ProbeReport((await RunAsync()).Output);

        Assert.Equal(AssumedFacts().Append(SendPath).Order().Distinct(), report.Paths.Order().Distinct());
    }

    [Fact]
    public async Task Without_an_argument_all_that_can_be_looked_at_holds_at_the_simulated_API()
    {
        var result = await RunAsync();

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("the API simulated in memory", result.Output, StringComparison.Ordinal);
        var report = new ProbeReport(result.Output);
        Assert.Empty(report.Under(NotHeld));
        // The simulator says the error in words, and nothing is sent without being asked for.
        Assert.Equal(["api.statuses.401", SendPath], report.Under(NotSeen));
        Assert.Equal(11, report.Under(Held).Count());
    }

    [Fact]
    public async Task It_speaks_French()
    {
        var result = await RunAsync([], new() { ["LANG"] = "fr_FR.UTF-8", ["LC_ALL"] = null });

        Assert.Contains("Confirmés\u00a0: 11", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Held, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_users_account_it_reads_and_no_more_often_than_it_says()
    {
        await using var server = await StartAsync(_simulator);
        var message = await SendAsync();
        _simulator.Receive(Recipient, ReplyText, message);
        var before = _simulator.Requests.Count;

        var result = await RunAsync(Real(message), Settings(server));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var requests = _simulator.Requests.Skip(before).ToList();
        Assert.StartsWith("At most 13 requests that read", result.Output, StringComparison.Ordinal);
        Assert.InRange(requests.Count, 9, 13);
        Assert.Subset(
            new HashSet<string> { "account/status", "message/stats", "response/get", "stopsms/check" },
            requests.Select(request => request.Path).ToHashSet()
        );
        Assert.Empty(new ProbeReport(result.Output).Under(NotHeld));
        // One reply does not tell whether the total counts all pages.
        Assert.Contains("types.ReplyPage.fields.Total", new ProbeReport(result.Output).Under(NotSeen));
        AssertNoCanary(result.Output);
    }

    [Fact]
    public async Task Without_a_message_it_says_what_a_message_would_tell()
    {
        await using var server = await StartAsync(_simulator);

        var result = await RunAsync(["--real"], Settings(server));

        Assert.StartsWith("At most 9 requests", result.Output, StringComparison.Ordinal);
        Assert.Equal(9, _simulator.Requests.Count);
        Assert.Contains("api.timeZone", new ProbeReport(result.Output).Under(NotSeen));
        Assert.Contains("add --message with its id", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("errors.UnknownMessage", "response/get", "messageid=2147483647", Refused3)]
    [InlineData("operations.GetMessageStats.parameters.MessageId", "message/stats", "", Refused7)]
    [InlineData("operations.GetMessageStats.parameters.MessageId.rules.min", "message/stats", "messageid=0", Refused3)]
    [InlineData("operations.GetReplies.parameters.MessageId", "response/get", "", NoReplies)]
    [InlineData("operations.GetReplies.parameters.MessageId.rules.min", "response/get", "messageid=0", NoReplies)]
    [InlineData("operations.GetReplies.parameters.Offset.rules.min", "response/get", "offset=-1", NoReplies)]
    [InlineData(
        "operations.CheckStopSms.parameters.PhoneNumber.rules.phoneDigits",
        "stopsms/check",
        "phonenumber=12345",
        Checked
    )]
    [InlineData(
        "operations.CheckStopSms.parameters.PhoneNumber.rules.phoneDigits",
        "stopsms/check",
        "phonenumber=1234567890123456",
        Refused7
    )]
    [InlineData("types.RecipientStatus.fields.DeliveredDate", "message/stats", "messageid=879", StatsOfLongAgo)]
    [InlineData("types.Reply.fields.Date", "response/get", "messageid=879", ReplyOfTheFuture)]
    [InlineData("api.timeZone", "response/get", "messageid=879", ReplyOfTheFuture)]
    [InlineData("types.ReplyPage.fields.Total", "response/get", "messageid=879", OneReplyOfTwo)]
    [InlineData(SendPath, "message/send", "text=Test&sendername=Societe", Sent)]
    [InlineData(SendPath, "message/send", "text=Test&sendername=Societe", Refused3)]
    public async Task What_the_API_does_otherwise_is_told(string path, string call, string form, string response)
    {
        await using var server = await DeviatingServer.StartAsync(
            _simulator,
            (at, fields) =>
                at == call
                && (
                    form.StartsWith("offset", StringComparison.Ordinal)
                        ? fields.EndsWith(form, StringComparison.Ordinal)
                        : fields == form
                )
                    ? (HttpStatusCode.OK, response)
                    : null
        );
        var message = await SendAsync();

        var result = await RunAsync([.. Real(message), "--send", "--yes"], Settings(server));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains(path, new ProbeReport(result.Output).Under(NotHeld));
        // A date is about three facts at most; nothing else is accused.
        Assert.InRange(new ProbeReport(result.Output).Under(NotHeld).Count(), 1, 3);
    }

    [Fact]
    public async Task A_refusal_without_a_body_is_what_the_contract_says()
    {
        var first = true;
        await using var server = await DeviatingServer.StartAsync(
            _simulator,
            (at, _) =>
            {
                // The user's own account is asked first, the account of nobody next.
                var ofUser = at != "account/status" || first;
                first &= at != "account/status";
                return ofUser ? null : (HttpStatusCode.Unauthorized, "");
            }
        );

        var result = await RunAsync(["--real"], Settings(server));

        Assert.Contains("api.statuses.401", new ProbeReport(result.Output).Under(Held));
    }

    [Fact]
    public async Task A_second_page_that_the_total_leaves_out_is_told()
    {
        const string Reply =
            "<response><mobile_number>1</mobile_number><date>2014-09-01 08:24:04</date><content>x</content></response>";
        var page = string.Concat(Enumerable.Repeat(Reply, 50));
        await using var server = await DeviatingServer.StartAsync(
            _simulator,
            (at, form) =>
                at != "response/get" || form.Contains("offset=-", StringComparison.Ordinal) ? null
                : form == "messageid=879" ? (HttpStatusCode.OK, Replies(50, page))
                : form == "messageid=879&offset=50" ? (HttpStatusCode.OK, Replies(1, Reply))
                : null
        );

        var result = await RunAsync(Real(await SendAsync()), Settings(server));

        Assert.Contains("types.ReplyPage.fields.Total", new ProbeReport(result.Output).Under(NotHeld));
    }

    /// <summary>The one call that is no reading: there is nobody that it could go to, whatever the API makes of it.</summary>
    [Fact]
    public async Task The_send_names_nobody_and_is_one_request()
    {
        await using var server = await StartAsync(_simulator);

        var result = await RunAsync(["--real", "--send", "--yes"], Settings(server));

        var send = Assert.Single(_simulator.Requests, request => request.Path == "message/send");
        Assert.Equal("text=Test&sendername=Societe", send.RawBody);
        Assert.Empty(_simulator.Messages);
        Assert.Contains(SendPath, new ProbeReport(result.Output).Under(Held));
    }

    /// <summary>Whatever the API writes: none of it is in the report, the file or an error.</summary>
    [Fact]
    public async Task Nothing_that_the_API_writes_is_in_the_report()
    {
        var file = Path.GetTempFileName();
        var fail = Fail(
            "4242424242",
            $"{ApiWords} {Login} {Password} {Recipient} {AccountName}",
            $"/x?login={Login}&amp;password={Password}"
        );
        await using var server = await DeviatingServer.StartAsync(
            _simulator,
            (at, form) =>
                at == "account/status" || form == "messageid=879"
                    ? null
                    : (form.Length % 2 == 0 ? HttpStatusCode.OK : HttpStatusCode.BadRequest, fail)
        );
        var message = await SendAsync();
        _simulator.Receive(Recipient, ReplyText, message);
        try
        {
            var result = await RunAsync([.. Real(message), "--send", "--yes", "--output", file], Settings(server));

            Assert.Equal((0, ""), (result.ExitCode, result.Error));
            Assert.Contains(
                "##### ",
                result.Output.Replace(",", " ", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
            AssertNoCanary(result.Output);
            var written = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            Assert.EndsWith(written, result.Output, StringComparison.Ordinal);
            Assert.Contains(NotHeld, written, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>An accepted send is told, and its response is not.</summary>
    [Fact]
    public async Task An_accepted_send_leaks_nothing()
    {
        await using var server = await DeviatingServer.StartAsync(
            _simulator,
            (at, _) => at == "message/send" ? (HttpStatusCode.OK, Sent) : null
        );

        var result = await RunAsync(["--real", "--send", "--yes"], Settings(server));

        Assert.Contains(SendPath, new ProbeReport(result.Output).Under(NotHeld));
        AssertNoCanary(result.Output);
    }

    [Fact]
    public async Task With_no_request_left_the_report_says_what_was_seen_before()
    {
        var simulator = new EnvoyerSmsSimulator(
            new SimulatorOptions
            {
                Login = Login,
                Password = Password,
                Accounts = [new SimulatorAccount(1, AccountName, Sms: 1, RequestLimit: 4)],
            }
        );
        await using var server = await DeviatingServer.StartAsync(simulator, (_, _) => null);

        var result = await RunAsync(["--real"], Settings(server));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("> no request is left", result.Output, StringComparison.Ordinal);
        Assert.NotEmpty(new ProbeReport(result.Output).Under(Held));
        Assert.True(simulator.Requests.Count <= 5);
    }

    private const string Success = "<envoyersmspro><status>success</status>";
    private const string NoReplies =
        Success + "<responses><number_of_response>0</number_of_response></responses></envoyersmspro>";
    private const string Checked =
        Success
        + "<stopsms><phone_number>1</phone_number><stop_sms_status_id>0</stop_sms_status_id></stopsms></envoyersmspro>";
    private const string Sent =
        Success + "<message><message_id>4242424242</message_id><sms_sent>0</sms_sent></message></envoyersmspro>";
    private const string Refused3 =
        "<envoyersmspro><status>fail</status><error><error_id>3</error_id><error_message>Bad value of parameters</error_message></error></envoyersmspro>";
    private const string Refused7 =
        "<envoyersmspro><status>fail</status><error><error_id>7</error_id><error_message>Unknown messageid</error_message></error></envoyersmspro>";
    private const string StatsOfLongAgo =
        Success
        + "<stats><number_status_1>1</number_status_1><number_status_2>0</number_status_2><number_status_3>0</number_status_3>"
        + "<number_status_4>0</number_status_4><number_status_5>0</number_status_5><recipient><mobile_number>1</mobile_number>"
        + "<delivered_date>2014-09-01 08:24:04</delivered_date><status_id>1</status_id></recipient></stats></envoyersmspro>";
    private const string ReplyOfTheFuture =
        Success
        + "<responses><number_of_response>1</number_of_response><response><mobile_number>1</mobile_number>"
        + "<date>2099-09-01 08:24:04</date><content>x</content></response></responses></envoyersmspro>";
    private const string OneReplyOfTwo =
        Success
        + "<responses><number_of_response>2</number_of_response><response><mobile_number>1</mobile_number>"
        + "<date>2014-09-01 08:24:04</date><content>x</content></response></responses></envoyersmspro>";

    private static string Replies(int total, string replies) =>
        $"{Success}<responses><number_of_response>{total}</number_of_response>{replies}</responses></envoyersmspro>";

    private static string Fail(string id, string words, string echo) =>
        $"<envoyersmspro><status>fail</status><error><request>{echo}</request><error_id>{id}</error_id><error_message>{words}</error_message></error></envoyersmspro>";

    private static void AssertNoCanary(string text) =>
        Assert.All(Canaries, canary => Assert.DoesNotContain(canary, text, StringComparison.OrdinalIgnoreCase));

    // A message of the user's that was delivered: number 879, as the first of each simulator.
    private async Task<long> SendAsync()
    {
        using var http = new HttpClient(_simulator.CreateHandler());
        using var client = new EnvoyerSmsClient(
            http,
            new EnvoyerSmsOptions
            {
                BaseAddress = _simulator.BaseAddress,
                Login = Login,
                Password = Password,
            }
        );
        var sent = await client.SendMessageAsync(
            new SendMessageRequest
            {
                Text = "Bonjour",
                Recipients = [Recipient],
                SenderName = "Societe",
                AllowReplies = true,
            },
            TestContext.Current.CancellationToken
        );
        _simulator.Deliver(sent.MessageId);
        return sent.MessageId;
    }

    private static string[] Real(long message) =>
        ["--real", "--message", $"{message}", "--sent", $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd'T'HH:mmzzz}"];

    // Where the contract says "assumed": the keys from the top, of a rule its kind.
    private static IEnumerable<string> AssumedFacts()
    {
        var contract = new YamlStream();
        using var reader = new StreamReader(SampleProgram.PathOf("Contract"));
        contract.Load(reader);
        return AssumedFacts(contract.Documents[0].RootNode, "");
    }

    private static IEnumerable<string> AssumedFacts(YamlNode node, string path) =>
        node switch
        {
            YamlMappingNode map => map.Children.SelectMany(child =>
                child.Key.ToString() == "basis" && child.Value.ToString().Contains("assumed", StringComparison.Ordinal)
                    ? [path.Trim('.')]
                    : AssumedFacts(child.Value, $"{path}.{child.Key}")
            ),
            YamlSequenceNode list => list.Children.SelectMany(child =>
                AssumedFacts(child, child is YamlMappingNode rule ? $"{path}.{rule.Children[0].Key}" : path)
            ),
            _ => [],
        };
}
