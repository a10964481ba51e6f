using Microsoft.Extensions.Logging;

namespace EnvoyerSms.TestSupport.Secrets;

/// <summary>Every line that is logged: formatted, its values one by one, and its exception.</summary>
public sealed class LogLineSink : Sink, ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public override void Dispose() { }

    public override void Plant(string text) => Log(CreateLogger("planted"), text, null);

    private static readonly Action<ILogger, string, Exception?> Log = LoggerMessage.Define<string>(
        LogLevel.Trace,
        0,
        "{Text}"
    );

    private sealed class Logger(LogLineSink sink, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) =>
            sink.Seen.Enqueue(
                $"{category} {eventId} {formatter(state, exception)} {LogScopeSink.Values(state)} {exception}"
            );
    }
}

/// <summary>Every scope that is opened around log lines.</summary>
public sealed class LogScopeSink : Sink, ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public override void Dispose() { }

    public override void Plant(string text) =>
        CreateLogger("planted").BeginScope(new Dictionary<string, object?> { ["x"] = text })?.Dispose();

    public static string Values<TState>(TState state) =>
        state is IEnumerable<KeyValuePair<string, object?>> pairs ? $"{state} {Tags(pairs)}" : $"{state}";

    private sealed class Logger(LogScopeSink sink) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            sink.Seen.Enqueue(Values(state));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) { }
    }
}
