namespace EnvoyerSms.FirstCall;

/// <summary>A client that a console program makes.</summary>
internal static class ClientSender
{
    public static async Task<bool> SendAsync(Uri address, string login, string password)
    {
        using var client = EnvoyerSmsClient.Create(
            new EnvoyerSmsOptions
            {
                Login = login,
                Password = password,
                BaseAddress = address,
            }
        );
        var sent = await client.SendMessageAsync("Ceci est un test", ["33600000001", "33600000002"], "Societe");
        return sent.MessageId > 0;
    }
}
