namespace EnvoyerSms.Testing.State;

internal sealed record StoredReply(string From, DateTimeOffset Date, string Text);
