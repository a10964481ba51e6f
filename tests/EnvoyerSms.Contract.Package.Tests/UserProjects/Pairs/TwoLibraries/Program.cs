// What one library gives is what the other takes.
using EnvoyerSms;

Func<IEnvoyerSmsClient, CancellationToken, Task<SentMessage>> send = Library.Sender.SendAsync;
Func<SentMessage, long> id = OtherLibrary.Receiver.Id;
Console.WriteLine(
    $"{send.Method.ReturnType.GenericTypeArguments[0].Assembly.GetName().Name}, {id.Method.GetParameters()[0].ParameterType.Assembly.GetName().Name}"
);
