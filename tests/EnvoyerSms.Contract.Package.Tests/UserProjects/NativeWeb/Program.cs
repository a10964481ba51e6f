using System.Text.Json.Serialization;
using EnvoyerSms;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Add(Json.Default));
builder.Services.AddEnvoyerSms(builder.Configuration.GetSection("EnvoyerSms"));
var app = builder.Build();
app.MapPost(
    "/remind",
    (IEnvoyerSmsClient client, CancellationToken ct) =>
        client.SendMessageAsync("Bonjour", ["33600000001"], "Societe", ct)
);
app.Run();

[JsonSerializable(typeof(SentMessage))]
internal sealed partial class Json : JsonSerializerContext;
