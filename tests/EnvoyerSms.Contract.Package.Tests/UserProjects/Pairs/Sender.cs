using EnvoyerSms;

namespace Library;

public static class Sender
{
    public static Task<SentMessage> SendAsync(IEnvoyerSmsClient client, CancellationToken cancellationToken) =>
        client.SendMessageAsync("Bonjour", ["33600000001"], "Societe", cancellationToken);
}
