using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator.Pages;

/// <summary>One text of a phone's conversation: a message that came, or a reply that went.</summary>
internal sealed record PhoneLine(string Text, DateTimeOffset At, string? Sender, MessageState? State)
{
    // What a phone shows before one has to scroll for long.
    private const int MaxLines = 100;

    public bool IsReply => State is null;

    public bool IsUnsent => State is MessageState.Stopped or MessageState.Failed;

    public static IReadOnlyList<PhoneLine> Read(
        IEnumerable<SimulatedMessage> messages,
        string number,
        DateTimeOffset now
    )
    {
        var lines = messages
            .Where(message => message.Recipients.Contains(number) && message.SendAt <= now && !message.IsCancelled)
            .SelectMany(message => Read(message, number));
        return [.. lines.OrderBy(line => line.At).TakeLast(MaxLines)];
    }

    public string? Note(Words words) => State is { } state and not MessageState.Delivered ? words.Say(state) : null;

    private static IEnumerable<PhoneLine> Read(SimulatedMessage message, string number)
    {
        var delivery = message.Deliveries.First(delivery => delivery.Number == number);
        yield return new PhoneLine(message.Text, message.SendAt, message.SenderName, MessageStates.Of(delivery.Status));
        foreach (var reply in message.Replies.Where(reply => reply.From == number))
            yield return new PhoneLine(reply.Text, reply.ReceivedAt, null, null);
    }
}
