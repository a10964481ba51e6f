namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class RequiresFlagTests
{
    private const string Direct = """client.SendMessageAsync("Hello", ["33600000001"], "Shop", ct)""";
    private const string New =
        """new SendMessageRequest { Text = "Hello", Recipients = ["33600000001"], SenderName = "Shop" }""";

    [Theory]
    [InlineData($"var sent = await {Direct};", "{|ESMS1063:sent.MessageId|}")]
    [InlineData($"var sent = await {Direct}.ConfigureAwait(false);", "{|ESMS1063:sent.MessageId|}")]
    [InlineData($"var task = {Direct}; var sent = await task;", "{|ESMS1063:sent.MessageId|}")]
    [InlineData($"var task = {Direct};", "{|ESMS1063:(await task).MessageId|}")]
    [InlineData("", $$"""{|ESMS1063:(await {{Direct}}).MessageId|}""")]
    [InlineData($"var id = (await {Direct}).MessageId;", "{|ESMS1063:id|}")]
    [InlineData($"var sent = {Direct}.GetAwaiter().GetResult();", "{|ESMS1063:sent.MessageId|}")]
    [InlineData($"var sent = await client.SendMessageAsync({New}, ct);", "{|ESMS1063:sent.MessageId|}")]
    [InlineData(
        $"var request = {New}; var sent = await client.SendMessageAsync(request with {{ AllowReplies = false }}, ct);",
        "{|ESMS1063:sent.MessageId|}"
    )]
    public async Task Replies_to_a_message_that_takes_none_trigger(string sending, string id)
    {
        await CallSites.AreAsMarked($"{sending} await client.GetRepliesAsync({id}, ct);");
        await CallSites.AreAsMarked(
            $"{sending} await client.GetRepliesAsync(new GetRepliesRequest {{ MessageId = {id}, Offset = 50 }}, ct);"
        );
    }

    [Theory]
    [InlineData(
        $"var sent = await client.SendMessageAsync({New} with {{ AllowReplies = true }}, ct);",
        "sent.MessageId"
    )]
    [InlineData(
        $"var sent = await client.SendMessageAsync({New} with {{ AllowReplies = ct.CanBeCanceled }}, ct);",
        "sent.MessageId"
    )]
    [InlineData(
        $"var sent = await {Direct}; if (ct.CanBeCanceled) sent = await client.SendMessageAsync({New} with {{ AllowReplies = true }});",
        "sent.MessageId"
    )]
    [InlineData(
        $"var sent = await Send({New}); Task<SentMessage> Send(SendMessageRequest any) => client.SendMessageAsync(any with {{ AllowReplies = true }});",
        "sent.MessageId"
    )]
    [InlineData(
        $"var template = Make(); var sent = await client.SendMessageAsync(template with {{ Text = \"Hi\" }}); static SendMessageRequest Make() => {New} with {{ AllowReplies = true }};",
        "sent.MessageId"
    )]
    [InlineData("", "879")]
    [InlineData("var cancelled = await client.CancelMessageAsync(1, ct);", "cancelled.MessageId ?? 1")]
    [InlineData(
        $"var sent = await {Direct}; var known = new Dictionary<string, long> {{ [\"id\"] = sent.MessageId }};",
        "known[\"id\"]"
    )]
    public async Task Replies_to_a_message_that_may_take_them_do_not_trigger(string sending, string id)
    {
        await CallSites.AreAsMarked($"{sending} await client.GetRepliesAsync({id}, ct);");
        await CallSites.AreAsMarked(
            $"{sending} await client.GetRepliesAsync(new GetRepliesRequest {{ MessageId = {id}, Offset = 50 }}, ct);"
        );
    }

    [Fact]
    public Task Other_calls_with_that_message_do_not_trigger() =>
        CallSites.AreAsMarked($"var sent = await {Direct}; await client.GetMessageStatsAsync(sent.MessageId, ct);");
}
