namespace Corpus.Defaults;

internal interface ISender
{
    Task Send(string text, string sender = "Societe");
}

/// <summary>Default values that are never used, or are looked at before they are.</summary>
internal sealed class Sender(IEnvoyerSmsClient client) : ISender
{
    private static readonly string[] To = ["33600000001"];

    // The interface says what is left out.
    Task ISender.Send(string text, string sender = "") => client.SendMessageAsync(text, To, sender);

    // The compiler writes the name of the caller.
    public Task Tagged(string text, [CallerMemberName] string tag = "") =>
        client.SendMessageAsync(new SendMessageRequest { Text = text, Recipients = To, SenderName = "Societe", Tag = tag });

    public Task Named(string text, [CallerMemberName] string tag = "", [CallerLineNumber] int line = 0) =>
        client.GetMessageStatsAsync(new GetMessageStatsRequest { MessageId = line });

    public Task Guarded(string sender = "")
    {
        var known = sender;
        if (known.Length == 0)
            known = "Societe";
        return client.SendMessageAsync("Hello", To, known);
    }

    public Task Refused(string sender = "")
    {
        var known = sender;
        if (known.Length < 3)
            throw new ArgumentException("Too short.", nameof(sender));
        return client.SendMessageAsync("Hello", To, known);
    }

    public Task Left(string sender = "")
    {
        var known = $"{sender}";
        if (known.Length < 3)
            return Task.CompletedTask;
        return client.SendMessageAsync("Hello", To, known);
    }

    public Task Chosen(string? sender = null) => client.SendMessageAsync("Hello", To, sender ?? "Societe");

    public Task Tested(string sender = "") => client.SendMessageAsync("Hello", To, sender is "" ? "Societe" : sender);

    public Task Matched(string sender = "") =>
        client.SendMessageAsync("Hello", To, sender switch { "" => "Societe", var other => other });

    public Task InList(string sender = "") =>
        client.SendMessageAsync("Hello", [sender.Length == 0 ? "33600000001" : "33600000002"], sender.Length == 0 ? "Societe" : sender);

    public Task InListOnly(string sender = "")
    {
        string[] to = [sender.Length == 0 ? throw new ArgumentException(sender) : "33600000002"];
        return client.SendMessageAsync("Hello", to, sender);
    }

    public Task Optional(long messageId, long? offset = null) =>
        client.GetRepliesAsync(new GetRepliesRequest { MessageId = messageId, Offset = offset });

    public Task Bounded(long messageId, long offset = -1) =>
        client.GetRepliesAsync(new GetRepliesRequest { MessageId = messageId, Offset = Math.Max(0, offset) });

    public Task WhenGiven(long messageId = 0) =>
        messageId > 0 ? client.GetMessageStatsAsync(messageId) : Task.CompletedTask;

    public Task Late(DateTimeOffset? at = null) =>
        client.SendMessageAsync(new SendMessageRequest { Text = "Hello", Recipients = To, SenderName = "Societe", SendAt = at });

    public Task Lambda()
    {
        var send = (string text = "Hello", string sender = "Societe") => client.SendMessageAsync(text, To, sender);
        return send();
    }
}
