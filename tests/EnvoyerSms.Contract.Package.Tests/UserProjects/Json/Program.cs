using System.Text.Json;
using System.Text.Json.Serialization;
using EnvoyerSms;

var text = JsonSerializer.Serialize(new SentMessage { MessageId = 879, SmsSent = 2 }, Answers.Default.SentMessage);
Console.WriteLine(JsonSerializer.Deserialize(text, Answers.Default.SentMessage)!.MessageId);

[JsonSerializable(typeof(SentMessage))]
internal sealed partial class Answers : JsonSerializerContext;
