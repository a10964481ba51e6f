namespace EnvoyerSms.Testing.State;

internal sealed record StoredReply(string From, DateTimeOffset Date, string Text)
{
    public SimulatedReply ToSnapshot() =>
        new()
        {
            From = From,
            Text = Text,
            ReceivedAt = Date,
        };
}
