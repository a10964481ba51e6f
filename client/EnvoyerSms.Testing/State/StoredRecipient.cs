namespace EnvoyerSms.Testing.State;

// Where the message to one number ends, known from the start; until then it goes the way of its message.
internal sealed record StoredRecipient(string Number, DeliveryStatus End)
{
    public bool IsStopped => End == DeliveryStatus.StopSms;

    public DeliveryStatus StatusAt(MessageProgress progress) =>
        progress switch
        {
            _ when IsStopped => End,
            MessageProgress.Done => End,
            MessageProgress.WithOperator => DeliveryStatus.DeliveredToOperator,
            _ => DeliveryStatus.InProgress,
        };
}
