namespace EnvoyerSms.Testing;

/// <summary>A message that the simulator accepted, as it was when it was asked for.</summary>
public sealed class SimulatedMessage
{
    /// <summary>The id that the response gave it.</summary>
    public required long Id { get; init; }

    /// <summary>The account that paid for it.</summary>
    public required long AccountId { get; init; }

    /// <summary>The text as recipients see it: cut and completed as the request asked.</summary>
    public required string Text { get; init; }

    /// <summary>The length of the text: most characters are one unit, some are two.</summary>
    public required int Units { get; init; }

    /// <summary>How many SMS the text is for each recipient.</summary>
    public required int Segments { get; init; }

    /// <summary>The sender's name.</summary>
    public required string SenderName { get; init; }

    /// <summary>The tag, if it has one.</summary>
    public required string? Tag { get; init; }

    /// <summary>The numbers it goes to, those on the STOP list included.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>What has become of it at each recipient, in the order of <see cref="Recipients"/>.</summary>
    public required IReadOnlyList<SimulatedDelivery> Deliveries { get; init; }

    /// <summary>Whether recipients can answer it.</summary>
    public required bool AcceptsReplies { get; init; }

    /// <summary>The replies that it has, in their order.</summary>
    public required IReadOnlyList<SimulatedReply> Replies { get; init; }

    /// <summary>When it leaves, or left.</summary>
    public required DateTimeOffset SendAt { get; init; }

    /// <summary>How many SMS it cost.</summary>
    public required long Cost { get; init; }

    /// <summary>Whether it was cancelled before it left.</summary>
    public required bool IsCancelled { get; init; }

    /// <summary>Its position among all messages: pass it to wait for the next one.</summary>
    public required SimulatorCursor Cursor { get; init; }

    internal DateTimeOffset AcceptedAt { get; init; }

    // Whether the request asked for the line by which recipients opt out, which its text ends with.
    internal bool HasStopLine { get; init; }

    /// <summary>Id and number of recipients only: the rest is personal.</summary>
    public override string ToString() => $"message {Id} to {Recipients.Count} recipients";
}
