using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Logging;
using EnvoyerSms.Runtime.Options;

namespace EnvoyerSms.Runtime.Telemetry;

/// <summary>Watches the calls of one client, for its log, for traces and metrics, and for its health.</summary>
internal sealed class CallWatch(ApiDefinition definition, ApiClientSettings settings, ApiClientOptions options)
{
    /// <summary>Null where the client has no logger.</summary>
    public readonly CallLog? Log = options.OpenLog();

    internal readonly ApiDefinition Definition = definition;

    /// <summary>Null where the client was not registered.</summary>
    internal readonly CallHealth? Health = RegisteredClient.Of(options)?.Health;

    internal readonly CallTelemetry Telemetry = CallTelemetry.Of(definition);

    internal readonly TimeProvider Clock = settings.TimeProvider;

    /// <summary>Begins to watch a call. One of <see cref="CallScope.Succeeded"/> and <see cref="CallScope.Failed"/> ends it.</summary>
    /// <remarks>To be called where the call itself runs: what is traced below it finds it through the flow of execution.</remarks>
    public CallScope Start(string operation) =>
        new(this, operation, Clock.GetTimestamp(), Telemetry.Start(operation, settings.BaseAddress));
}
