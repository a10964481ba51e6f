namespace EnvoyerSms.Testing.State;

internal sealed class StoredMessage(DeliveryTimes times)
{
    private readonly List<StoredReply> _replies = [];
    private DateTimeOffset? _deliveredEarly;

    public required long Id { get; init; }
    public required SmsAccount Account { get; init; }
    public required string Text { get; init; }
    public required string SenderName { get; init; }
    public required string? Tag { get; init; }
    public required IReadOnlyList<StoredRecipient> Recipients { get; init; }
    public required bool AcceptsReplies { get; init; }
    public required DateTimeOffset SendAt { get; init; }

    // What the account was debited, and gets back when the message is cancelled.
    public required long Cost { get; init; }

    // Given when it is stored.
    public SimulatorCursor Cursor { get; set; }

    public IReadOnlyList<StoredReply> Replies => _replies;
    public bool IsCancelled { get; private set; }

    public DateTimeOffset DeliveredAt => _deliveredEarly ?? SendAt + times.ToRecipient;

    public MessageProgress ProgressAt(DateTimeOffset now)
    {
        if (IsCancelled)
            return MessageProgress.Cancelled;
        if (now >= DeliveredAt)
            return MessageProgress.Done;
        if (now < SendAt)
            return MessageProgress.Scheduled;
        return now < SendAt + times.ToOperator ? MessageProgress.BeingSent : MessageProgress.WithOperator;
    }

    public void Cancel()
    {
        IsCancelled = true;
        Account.Sms += Cost;
    }

    public void Deliver(DateTimeOffset now)
    {
        if (!IsCancelled && now < DeliveredAt)
            _deliveredEarly = now;
    }

    public void AddReply(string from, string text, DateTimeOffset now)
    {
        if (!AcceptsReplies)
            throw new InvalidOperationException($"Message {Id} was sent without allowing replies.");
        if (!Recipients.Any(recipient => recipient.Number == from && !recipient.IsStopped))
            throw new InvalidOperationException($"Message {Id} did not go to this number.");
        if (ProgressAt(now) is MessageProgress.Scheduled or MessageProgress.Cancelled)
            throw new InvalidOperationException($"Message {Id} has not left.");
        _replies.Add(new StoredReply(from, now, text));
    }

    public SimulatedMessage ToSnapshot() =>
        new()
        {
            Id = Id,
            AccountId = Account.Id,
            Text = Text,
            SenderName = SenderName,
            Tag = Tag,
            Recipients = [.. Recipients.Select(recipient => recipient.Number)],
            SendAt = SendAt,
            Cost = Cost,
            IsCancelled = IsCancelled,
            Cursor = Cursor,
        };
}
