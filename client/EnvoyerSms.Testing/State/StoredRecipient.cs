namespace EnvoyerSms.Testing.State;

// The final status of the message to one number, known from the start; until then its status follows the progress of its message.
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
