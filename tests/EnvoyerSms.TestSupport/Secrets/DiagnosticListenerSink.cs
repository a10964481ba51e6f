using System.Diagnostics;

namespace EnvoyerSms.TestSupport.Secrets;

/// <summary>
/// Every event of diagnostic listeners. The framework's HTTP stack hands over the request and the response themselves, to whoever
/// subscribes inside of the process, and these hold what they have to; all else in an event is looked at.
/// </summary>
public sealed class DiagnosticListenerSink
    : Sink,
        IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>
{
    private readonly List<IDisposable> _subscriptions = [];

    public DiagnosticListenerSink() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public override void Plant(string text)
    {
        using var listener = new DiagnosticListener("planted");
        listener.Write("planted", new { Text = text });
    }

    public override void Dispose() => _subscriptions.ForEach(subscription => subscription.Dispose());

    public void OnNext(DiagnosticListener value) => _subscriptions.Add(value.Subscribe(this));

    public void OnNext(KeyValuePair<string, object?> value) =>
        Seen.Enqueue($"{value.Key} {string.Join(' ', Parts(value.Value))}");

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    private static IEnumerable<string> Parts(object? payload) =>
        from property in payload?.GetType().GetProperties() ?? []
        where property.GetIndexParameters().Length == 0
        let part = property.GetValue(payload)
        where part is not (HttpRequestMessage or HttpResponseMessage)
        select $"{property.Name}={Text(part)}";
}
