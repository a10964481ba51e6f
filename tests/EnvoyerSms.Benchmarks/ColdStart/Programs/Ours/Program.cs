using EnvoyerSms;

using var client = EnvoyerSmsClient.Create(
    new EnvoyerSmsOptions
    {
        Login = "33600000000",
        Password = "secret",
        BaseAddress = new Uri(args[0]),
    }
);
var sent = await client.SendMessageAsync("Ceci est un test", ["33600000001", "33600000002"], "Societe");
Console.WriteLine(sent.MessageId);
