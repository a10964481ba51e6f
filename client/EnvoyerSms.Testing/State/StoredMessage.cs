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
    public required DateTimeOffset AcceptedAt { get; init; }
    public required DateTimeOffset SendAt { get; init; }

    // Whether the request asked for the line by which recipients opt out.
    public bool HasStopLine { get; init; }

    // What the account was debited, and gets back when the message is cancelled.
    public required long Cost { get; init; }

    // The document's own message: see DocumentExample.
    public bool IsExample { get; init; }

    // Given when it is stored.
    public SimulatorCursor Cursor { get; set; }

    public IReadOnlyList<StoredReply> Replies => _replies;
    public bool IsCancelled { get; private set; }

    // Grows with each change that is not the clock's doing.
    public int Changes { get; private set; }

    private DateTimeOffset DeliveredAt => _deliveredEarly ?? SendAt + times.ToRecipient;

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

    public bool HasLeft(DateTimeOffset now) =>
        ProgressAt(now) is not (MessageProgress.Scheduled or MessageProgress.Cancelled);

    public bool WentTo(string number) =>
        Recipients.Any(recipient => recipient.Number == number && !recipient.IsStopped);

    public IReadOnlyList<SimulatedDelivery> DeliveriesAt(DateTimeOffset now)
    {
        var progress = ProgressAt(now);
        return [.. Recipients.Select(recipient => recipient.ToSnapshot(progress, DeliveredAt))];
    }

    public void Cancel()
    {
        IsCancelled = true;
        Changes++;
        Account.Sms += Cost;
    }

    public void Deliver(DateTimeOffset now)
    {
        if (IsCancelled || now >= DeliveredAt)
            return;
        _deliveredEarly = now;
        Changes++;
    }

    // What becomes of it at a number, from now on.
    public void SetDelivery(string number, SimulatedStatus status, DateTimeOffset now)
    {
        CheckLeft(number, now);
        Changes++;
        foreach (var recipient in Recipients.Where(recipient => recipient.Number == number))
            recipient.Set(status, now);
    }

    // How it ends at a number, where it has not ended yet.
    public void EndWith(string number, SimulatedStatus status, DateTimeOffset now)
    {
        if (ProgressAt(now) is MessageProgress.Done or MessageProgress.Cancelled)
            return;
        Changes++;
        foreach (var recipient in Recipients.Where(recipient => recipient.Number == number))
            recipient.EndWith(status);
    }

    public void AddReply(string from, string text, DateTimeOffset now)
    {
        if (!AcceptsReplies)
            throw new InvalidOperationException($"Message {Id} was sent without allowing replies.");
        CheckLeft(from, now);
        Changes++;
        _replies.Add(new StoredReply(from, now, text));
    }

    public void AddReply(StoredReply reply) => _replies.Add(reply);

    public SimulatedMessage ToSnapshot(DateTimeOffset now) =>
        new()
        {
            Id = Id,
            AccountId = Account.Id,
            Text = Text,
            Units = GsmText.Measure(Text).Units,
            Segments = Billing.SegmentsFor(Text),
            SenderName = SenderName,
            Tag = Tag,
            Recipients = [.. Recipients.Select(recipient => recipient.Number)],
            Deliveries = DeliveriesAt(now),
            AcceptsReplies = AcceptsReplies,
            Replies = [.. _replies.Select(reply => reply.ToSnapshot())],
            SendAt = SendAt,
            Cost = Cost,
            IsCancelled = IsCancelled,
            Cursor = Cursor,
            AcceptedAt = AcceptedAt,
            HasStopLine = HasStopLine,
        };

    private void CheckLeft(string number, DateTimeOffset now)
    {
        if (!WentTo(number))
            throw new InvalidOperationException($"Message {Id} did not go to this number.");
        if (!HasLeft(now))
            throw new InvalidOperationException($"Message {Id} has not left.");
    }
}
