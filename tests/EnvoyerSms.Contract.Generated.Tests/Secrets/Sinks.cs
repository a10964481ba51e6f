using EnvoyerSms.TestSupport.Secrets;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Contract.Generated.Tests.Secrets;

/// <summary>All sinks of a process, open.</summary>
internal sealed class Sinks : IDisposable
{
    public LogLineSink Lines { get; } = new();
    public LogScopeSink Scopes { get; } = new();
    public ActivitySink Activities { get; } = new();
    public MeterSink Meters { get; } = new();
    public EventSourceSink Events { get; } = new();
    public DiagnosticListenerSink Diagnostics { get; } = new();
    public FirstChanceSink FirstChance { get; } = new();

    public IReadOnlyList<Sink> All => [Lines, Scopes, Activities, Meters, Events, Diagnostics, FirstChance];

    public void Log(ILoggingBuilder builder) =>
        builder.SetMinimumLevel(LogLevel.Trace).AddProvider(Lines).AddProvider(Scopes).AddEventSourceLogger();

    public void Dispose()
    {
        foreach (var sink in All)
            sink.Dispose();
    }
}
