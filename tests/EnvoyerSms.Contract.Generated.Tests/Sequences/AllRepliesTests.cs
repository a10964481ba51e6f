using EnvoyerSms.Simulator;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Contract.Generated.Tests.Sequences;

/// <summary>All replies to a message, page after page, from a server that gives 50 at a time.</summary>
public sealed class AllRepliesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ApiMethod.Post, 120, new[] { "", "50", "100" })]
    [InlineData(ApiMethod.Get, 120, new[] { "", "50", "100" })]
    // A10: behind a full page there may be more, whatever the total says.
    [InlineData(ApiMethod.Post, 100, new[] { "", "50", "100" })]
    [InlineData(ApiMethod.Post, 1, new[] { "" })]
    [InlineData(ApiMethod.Post, 0, new[] { "" })]
    public async Task Every_reply_comes_once(ApiMethod method, int count, string[] offsets)
    {
        await using var server = await SimulatorServer.StartAsync(new EnvoyerSmsSimulator(), cancellationToken: Cancel);
        var simulator = server.Simulator;
        using var client = Client(server, method);
        var message = await SendAsync(client);
        for (var i = 0; i < count; i++)
            simulator.Receive("33600000001", $"n° {i}", message);

        var read = new List<string>();
        await foreach (var reply in client.GetAllRepliesAsync(message, Cancel))
            read.Add(reply.Content);

        Assert.Equal(Enumerable.Range(0, count).Select(i => $"n° {i}"), read);
        Assert.Equal(offsets, Offsets(simulator));
    }

    [Fact]
    public async Task An_offset_in_the_request_is_where_it_begins()
    {
        await using var server = await SimulatorServer.StartAsync(new EnvoyerSmsSimulator(), cancellationToken: Cancel);
        var simulator = server.Simulator;
        using var client = Client(server, ApiMethod.Post);
        var message = await SendAsync(client);
        for (var i = 0; i < 60; i++)
            simulator.Receive("33600000001", $"n° {i}", message);

        var read = new List<string>();
        var request = new GetRepliesRequest { MessageId = message, Offset = 58 };
        await foreach (var reply in client.GetAllRepliesAsync(request, Cancel))
            read.Add(reply.Content);

        Assert.Equal(["n° 58", "n° 59"], read);
        Assert.Equal(["58"], Offsets(simulator));
    }

    [Fact]
    public async Task What_the_api_refuses_and_what_breaks_a_rule_come_with_the_first_item()
    {
        var refusing = Clients.Answering(
            "<envoyersmspro><status>fail</status><error><error_id>12</error_id><error_message>Message cannot received response</error_message></error></envoyersmspro>"
        );

        var error = await Assert.ThrowsAsync<EnvoyerSmsException>(() =>
            FirstAsync(refusing.GetAllRepliesAsync(879, Cancel))
        );
        Assert.Equal(EnvoyerSmsErrorId.RepliesNotEnabled, error.ErrorId);
        await Assert.ThrowsAsync<ApiValidationException>(() => FirstAsync(refusing.GetAllRepliesAsync(0, Cancel)));
    }

    [Fact]
    public async Task A_page_that_contradicts_the_total_does_not_turn_into_a_loop()
    {
        var handler = new ScriptedHandler(
            "<envoyersmspro><status>success</status><responses><number_of_response>3</number_of_response></responses></envoyersmspro>"
        );

        await Assert.ThrowsAsync<ApiResponseException>(() =>
            FirstAsync(new EnvoyerSmsClient(new HttpClient(handler), Clients.Options()).GetAllRepliesAsync(879, Cancel))
        );

        Assert.Single(handler.Forms);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(100)]
    [InlineData(120)]
    public async Task A10_all_come_where_the_number_counts_the_page(int count)
    {
        var pages = Enumerable
            .Range(0, (count / 50) + 1)
            .Select(page => Page(page * 50, Math.Min(50, count - (page * 50))));
        var handler = new ScriptedHandler([.. pages]);
        var client = new EnvoyerSmsClient(new HttpClient(handler), Clients.Options());

        var read = new List<string>();
        await foreach (var reply in client.GetAllRepliesAsync(879, Cancel))
            read.Add(reply.Content);

        Assert.Equal(Enumerable.Range(0, count).Select(number => $"n° {number}"), read);
    }

    // A8: what one stranger wrote hides nothing of what others did.
    [Fact]
    public async Task A8_all_come_where_one_is_not_clean()
    {
        string[] contents = ["merci <3", "&#0;", "&ndash;", "\u0001", "a < b", "  oui  ", "R&D; ok"];
        var replies = contents.Select(content =>
            $"<response><mobile_number> 33600000001 </mobile_number><date>2026-01-15 09:00:00</date><content>{content}</content></response>"
        );
        var client = Clients.Answering(
            $"<envoyersmspro><status>success</status><responses><number_of_response>7</number_of_response>{string.Concat(replies)}</responses></envoyersmspro>"
        );

        var read = new List<Reply>();
        await foreach (var reply in client.GetAllRepliesAsync(879, Cancel))
            read.Add(reply);

        Assert.Equal(
            ["merci <3", "\uFFFD", "&ndash;", "\uFFFD", "a < b", "  oui  ", "R&D; ok"],
            read.Select(reply => reply.Content)
        );
        // A17: what is no text of a person loses the space around it.
        Assert.All(read, reply => Assert.Equal("33600000001", reply.MobileNumber));
    }

    private static string Page(int from, int count) =>
        $"<envoyersmspro><status>success</status><responses><number_of_response>{count}</number_of_response>"
        + string.Concat(
            Enumerable
                .Range(from, Math.Max(0, count))
                .Select(number =>
                    $"<response><mobile_number>33600000001</mobile_number><date>2026-01-15 09:00:00</date><content>n° {number}</content></response>"
                )
        )
        + "</responses></envoyersmspro>";

    private static async Task FirstAsync(IAsyncEnumerable<Reply> replies)
    {
        await using var each = replies.GetAsyncEnumerator(Cancel);
        await each.MoveNextAsync();
    }

    private static async Task<long> SendAsync(EnvoyerSmsClient client)
    {
        var request = new SendMessageRequest
        {
            Text = "Vous venez ?",
            Recipients = ["33600000001"],
            SenderName = "Societe",
            AllowReplies = true,
        };
        return (await client.SendMessageAsync(request, Cancel)).MessageId;
    }

    private static EnvoyerSmsClient Client(SimulatorServer server, ApiMethod method) =>
        EnvoyerSmsClient.Create(
            new EnvoyerSmsOptions
            {
                BaseAddress = server.BaseAddress,
                Login = server.Simulator.Login,
                Password = server.Simulator.Password,
                Method = method,
            }
        );

    private static IEnumerable<string> Offsets(EnvoyerSmsSimulator simulator) =>
        simulator
            .Requests.Where(request => request.Path == "response/get")
            .Select(request =>
                request.Query.TryGetValue("offset", out var offset) || request.Form.TryGetValue("offset", out offset)
                    ? offset
                    : ""
            );
}
