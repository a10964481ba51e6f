using System.Diagnostics.Metrics;

namespace EnvoyerSms.TestSupport.Secrets;

/// <summary>Every measurement of every instrument of the process, with its tags.</summary>
public sealed class MeterSink : Sink
{
    private readonly MeterListener _listener = new();

    public MeterSink()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            Seen.Enqueue(
                $"{instrument.Meter.Name} {instrument.Name} {instrument.Description} {Tags(instrument.Meter.Tags ?? [])} {Tags(instrument.Tags ?? [])}"
            );
            listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<byte>(Keep);
        _listener.SetMeasurementEventCallback<short>(Keep);
        _listener.SetMeasurementEventCallback<int>(Keep);
        _listener.SetMeasurementEventCallback<long>(Keep);
        _listener.SetMeasurementEventCallback<float>(Keep);
        _listener.SetMeasurementEventCallback<double>(Keep);
        _listener.SetMeasurementEventCallback<decimal>(Keep);
        _listener.Start();
    }

    public void Observe() => _listener.RecordObservableInstruments();

    public override void Plant(string text)
    {
        using var meter = new Meter("planted");
        meter.CreateCounter<int>("planted").Add(1, new KeyValuePair<string, object?>("x", text));
    }

    public override void Dispose() => _listener.Dispose();

    private void Keep<T>(
        Instrument instrument,
        T value,
        ReadOnlySpan<KeyValuePair<string, object?>> tags,
        object? state
    )
        where T : struct => Seen.Enqueue($"{instrument.Name} {value} {Tags(tags.ToArray())}");
}
