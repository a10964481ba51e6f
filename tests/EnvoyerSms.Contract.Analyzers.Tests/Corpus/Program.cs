using var client = EnvoyerSmsClient.Create(new EnvoyerSmsOptions { Login = args[0], Password = args[1] });

string[] numbers = args is [_, _, .. var rest] ? rest : ["33600000001"];
var text = args switch
{
    [] => throw new ArgumentException("Say what."),
    [.., ""] => "Hello",
    [.., var last] => last,
};

var sent = await client.SendMessageAsync(text, numbers, "Societe");
var stats = await client.GetMessageStatsAsync(sent.MessageId);
Console.WriteLine(stats is { NotDelivered: 0 } ? "Delivered." : $"{stats.NotDelivered} lost.");

var answered = await client.SendMessageAsync(new() { Text = text, Recipients = numbers, SenderName = "Societe", AllowReplies = true });
var replies = await client.GetRepliesAsync(answered.MessageId);
while (replies.Replies is [{ Content: var content }, ..])
{
    Console.WriteLine(content);
    replies = await client.GetRepliesAsync(new GetRepliesRequest { MessageId = answered.MessageId, Offset = replies.Replies.Count });
}

foreach (var account in (await client.ListAccountsAsync()).Accounts)
{
    if (account is { SmsRemaining: < 10, AccountId: var id })
        await client.TransferSmsAsync(new() { DebitAccountId = 1 + id, CreditAccountId = id, Sms = 10 - account.SmsRemaining });
}

await Later();

async Task Later()
{
    var request = new SendMessageRequest { Text = text, Recipients = numbers, SenderName = "Societe" };
    await client.SendMessageAsync(request with { SendAt = DateTimeOffset.Now.AddHours(1) });
}
