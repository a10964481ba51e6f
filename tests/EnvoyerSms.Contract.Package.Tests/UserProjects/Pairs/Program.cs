// What the library takes is what the program makes, and both have it from one assembly.
using EnvoyerSms;

using var client = EnvoyerSmsClient.Create(
    new EnvoyerSmsOptions { Login = "33600000000", Password = args.FirstOrDefault("x") }
);
Func<IEnvoyerSmsClient, CancellationToken, Task<SentMessage>> send = Library.Sender.SendAsync;
Console.WriteLine(
    $"{typeof(EnvoyerSmsClient).Assembly.GetName().Name}, {send.Method.ReturnType.GenericTypeArguments[0].Assembly.GetName().Name}"
);
