using System.Text.Json;
using System.Text.Json.Serialization;
using EnvoyerSms.Simulator.Worlds;

namespace EnvoyerSms.Simulator.Json;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    WriteIndented = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(MessageShape))]
[JsonSerializable(typeof(MessagesShape))]
[JsonSerializable(typeof(RequestsShape))]
[JsonSerializable(typeof(AccountsShape))]
[JsonSerializable(typeof(ClockShape))]
[JsonSerializable(typeof(ClockOrder))]
[JsonSerializable(typeof(FaultsShape))]
[JsonSerializable(typeof(FaultOrder))]
[JsonSerializable(typeof(CountsShape))]
[JsonSerializable(typeof(ReplyOrder))]
[JsonSerializable(typeof(OutcomeOrder))]
[JsonSerializable(typeof(ProblemShape))]
internal sealed partial class JsonShapesContext : JsonSerializerContext;
