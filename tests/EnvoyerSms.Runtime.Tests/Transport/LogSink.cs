using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace EnvoyerSms.Runtime.Tests.Transport;

/// <summary>Keeps every log line, scopes and values included.</summary>
internal sealed class LogSink : ILoggerProvider
{
    public LogSink() =>
        Factory = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(this));

    public ILoggerFactory Factory { get; }

    public ConcurrentQueue<LogLine> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose() { }

    private sealed class Logger(LogSink sink, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            sink.Lines.Enqueue(new(category, LogLevel.Trace, default, Everything(state)));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) =>
            sink.Lines.Enqueue(
                new(category, logLevel, eventId, $"{formatter(state, exception)}|{Everything(state)}|{exception}")
            );

        private static string Everything<TState>(TState state) =>
            state is IEnumerable<KeyValuePair<string, object?>> pairs
                ? $"{state} {string.Join(' ', pairs)}"
                : $"{state}";
    }
}

internal sealed record LogLine(string Category, LogLevel Level, EventId Id, string Text);
