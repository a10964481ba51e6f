using System.Text.Json.Serialization;

namespace EnvoyerSms.Ledger;

/// <summary>Writes and reads the state of a rate limit without reflection.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ApiRateLimitWindowState))]
internal sealed partial class LimitJson : JsonSerializerContext;
