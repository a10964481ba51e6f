namespace EnvoyerSms.Testing.State;

internal enum MessageProgress
{
    Scheduled,
    BeingSent,
    WithOperator,
    Done,
    Cancelled,
}

internal readonly record struct DeliveryTimes(TimeSpan ToOperator, TimeSpan ToRecipient);
