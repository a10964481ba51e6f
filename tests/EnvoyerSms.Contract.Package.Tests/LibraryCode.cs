namespace EnvoyerSms.Contract.Package.Tests;

/// <summary>What a library of a user's holds.</summary>
internal static class LibraryCode
{
    /// <summary>In the C# of any framework.</summary>
    public const string Sender = """
        using System.Threading;
        using System.Threading.Tasks;
        using EnvoyerSms;

        namespace Library
        {
            public static class Sender
            {
                public static Task<SentMessage> SendAsync(IEnvoyerSmsClient client, CancellationToken cancellationToken) =>
                    client.SendMessageAsync(
                        new SendMessageRequest { Text = "a", Recipients = new[] { "33600000001" }, SenderName = "Societe" },
                        cancellationToken);
            }
        }
        """;
}
