using System.Diagnostics.Tracing;

namespace EnvoyerSms.TestSupport.Secrets;

/// <summary>Every event of the network's and the extensions' event sources, which tools record from outside of the process.</summary>
public sealed class EventSourceSink : Sink
{
    private readonly Listener _listener;

    public EventSourceSink() => _listener = new Listener(this);

    public override void Plant(string text)
    {
        using var source = new Planted();
        source.Say(text);
    }

    public override void Dispose() => _listener.Dispose();

    [EventSource(Name = "System.Net.Planted")]
    private sealed class Planted : EventSource
    {
        [Event(1)]
        public void Say(string text) => WriteEvent(1, text);
    }

    private sealed class Listener(EventSourceSink sink) : EventListener
    {
        // Also called for what exists already, while the base is made: parameters of the class are there by then.
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (
                eventSource.Name.StartsWith("System.Net.", StringComparison.Ordinal)
                || eventSource.Name.StartsWith("Microsoft-Extensions-", StringComparison.Ordinal)
            )
                EnableEvents(eventSource, EventLevel.LogAlways, EventKeywords.All);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            sink.Seen.Enqueue(
                $"{eventData.EventSource.Name} {eventData.EventName} {eventData.Message} {Text(eventData.Payload)}"
            );
    }
}
