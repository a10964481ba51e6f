using EnvoyerSms.TestSupport.Secrets;

namespace EnvoyerSms.Contract.Generated.Tests.Secrets;

/// <summary>Every way in which a call can end, with a server that says all it was told wherever it can.</summary>
internal static class Ends
{
    private const string Sent =
        "<envoyersmspro><status>success</status><message><message_id>879</message_id><sms_sent>2</sms_sent><sms_remaining>5</sms_remaining></message></envoyersmspro>";

    private static readonly string Replies =
        $"<envoyersmspro><status>success</status><responses><number_of_response>1</number_of_response><response><mobile_number>{Canaries.Number.Value}</mobile_number><date>2026-01-02 03:04:05</date><content>{Canaries.Reply.Value}</content></response></responses></envoyersmspro>";

    private static readonly string Page = $"<html><title>{Canaries.Echo}</title>{Canaries.Text.Value}";

    public static IReadOnlyDictionary<string, End> All { get; } =
        new Dictionary<string, End>
        {
            ["sent"] = new(Server(ServerAct.Reply(Sent)), Send),
            ["read"] = new(Server(ServerAct.Reply(Replies)), (client, cancel) => client.GetRepliesAsync(879, cancel)),
            ["refused with values"] = Refused(3, $"Bad value of parameters - Wrong numbers : {Canaries.Number.Value}"),
            ["refused with a new detail"] = Refused(
                3,
                $"Bad value of parameters - {Canaries.Echo} {Canaries.Text.Value}"
            ),
            ["refused with a new error"] = Refused(
                4711,
                $"{Canaries.Password.Value} {Canaries.Text.Value} {Canaries.Number.Value}"
            ),
            ["credentials refused"] = new(Server(ServerAct.Reply("", "401 Unauthorized")), Send),
            ["no request left"] = new(Server(ServerAct.Reply("", "400 Bad Request")), Send),
            ["a page"] = new(Server(ServerAct.Reply(Page, "502 Bad Gateway")), Send),
            ["a page in place of a reply"] = new(Server(ServerAct.Reply(Page)), Send),
            ["a reply that breaks off"] = new(Server(ServerAct.Reply(Page, missing: 10)), Send),
            ["a redirect"] = new(
                Server(ServerAct.Reply("", "302 Found", $"Location: /api/message/send?text={Canaries.Text.Core}\r\n")),
                Send
            ),
            ["a header that is none"] = new(Server(new($"HTTP/1.1 200 OK\r\n{Canaries.Text.Core}\r\n\r\n")), Send),
            ["an echo"] = new(() => request => new ServerAct(request), Send),
            ["closed"] = new(Server(ServerAct.Close), Send),
            ["reset"] = new(Server(ServerAct.Reset), Send),
            ["no time left"] = new(
                Server(ServerAct.Hang),
                Send,
                options => options.Timeout = TimeSpan.FromSeconds(0.3)
            ),
            ["cancelled"] = new(Server(ServerAct.Hang), CancelAsync),
            ["nobody there"] = new(null, Send),
            ["tried again"] = new(OnlyTheSecond(), (client, cancel) => client.GetRepliesAsync(879, cancel)),
            ["refused by rules"] = new(Server(ServerAct.Reply(Sent)), SendWrong),
            ["sent although rules refuse"] = new(Server(ServerAct.Reply(Sent)), SendWrong, Warn),
            ["sent as it is written"] = new(
                Server(ServerAct.Reply(Sent)),
                (client, cancel) => client.SendMessageAsync(Canaries.OddRequest, cancel)
            ),
        };

    /// <summary>Those in which the server speaks no HTTP.</summary>
    public static IReadOnlyList<string> AreNoHttp { get; } = ["a header that is none", "an echo"];

    private static Task<SentMessage> Send(IEnvoyerSmsClient client, CancellationToken cancel) =>
        client.SendMessageAsync(Canaries.Request, cancel);

    private static Task<SentMessage> SendWrong(IEnvoyerSmsClient client, CancellationToken cancel) =>
        client.SendMessageAsync(Canaries.WrongRequest, cancel);

    private static async Task CancelAsync(IEnvoyerSmsClient client, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        stop.CancelAfter(TimeSpan.FromSeconds(0.3));
        await client.SendMessageAsync(Canaries.Request, stop.Token);
    }

    private static void Warn(EnvoyerSmsOptions options) => options.Validation = ApiValidationMode.Warn;

    private static End Refused(int id, string message) =>
        new(
            Server(
                ServerAct.Reply(
                    $"<envoyersmspro><status>fail</status><error><request>{Canaries.Echo}</request><error_id>{id}</error_id><error_message>{message}</error_message></error></envoyersmspro>",
                    "400 Bad Request"
                )
            ),
            Send
        );

    private static Func<Func<string, ServerAct>> Server(ServerAct act) => () => _ => act;

    private static Func<Func<string, ServerAct>> OnlyTheSecond() =>
        () =>
        {
            var count = 0;
            return _ => ++count == 1 ? ServerAct.Close : ServerAct.Reply(Replies);
        };
}

/// <param name="Server">Makes what answers; null where nothing listens.</param>
/// <param name="Call">The call.</param>
/// <param name="Configure">What the client is told for it.</param>
internal sealed record End(
    Func<Func<string, ServerAct>>? Server,
    Func<IEnvoyerSmsClient, CancellationToken, Task> Call,
    Action<EnvoyerSmsOptions>? Configure = null
);
