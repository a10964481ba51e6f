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
    [InlineData(ApiMethod.Post, 100, new[] { "", "50" })]
    [InlineData(ApiMethod.Post, 1, new[] { "" })]
    [InlineData(ApiMethod.Post, 0, new[] { "" })]
    public async Task Every_reply_comes_once(ApiMethod method, int count, string[] offsets)
    {
        await using var server = await SimulatorServer.StartAsync(new EnvoyerSmsSimulator(), cancellationToken: Cancel);
        var simulator = server.Simulator;
        using var client = Client(server, method);
        var message = await SendAsync(client);
        for (var i = 0; i < count; i++)
            simulator.Reply(message, "33600000001", $"n° {i}");

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
            simulator.Reply(message, "33600000001", $"n° {i}");

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
