using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Options;

namespace EnvoyerSms.Runtime.Telemetry;

/// <summary>Watches the calls of one client, for its log, for traces and metrics, and for its health.</summary>
internal sealed class CallWatch(ApiDefinition definition, ApiClientSettings settings, ApiClientOptions options)
{
    /// <summary>Null where the client was given nothing to log to.</summary>
    public CallLog? Log { get; } = options.OpenLog();

    internal ApiDefinition Definition { get; } = definition;

    /// <summary>Null where nobody asks.</summary>
    internal CallHealth? Health { get; } = options.Registered?.Health;

    internal CallTelemetry Telemetry { get; } = definition.Telemetry;

    internal TimeProvider Clock { get; } = settings.TimeProvider;

    /// <summary>Begins to watch a call. One of <see cref="CallScope.Succeeded"/> and <see cref="CallScope.Failed"/> ends it.</summary>
    /// <remarks>To be called where the call itself runs: what is traced below it finds it through the flow of execution.</remarks>
    public CallScope Start(string operation) =>
        new(this, operation, Clock.GetTimestamp(), Telemetry.Start(operation, settings.BaseAddress));
}
