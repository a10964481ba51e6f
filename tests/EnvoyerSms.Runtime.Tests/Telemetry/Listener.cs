using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Telemetry;

/// <summary>Hears what clients of one API trace and measure: an API with a name of its own, so that no other test is heard.</summary>
internal sealed class Listener : IDisposable
{
    private static int _count;

    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public Listener()
    {
        var name = $"Watched{Interlocked.Increment(ref _count)}";
        Definition = ShopApi.Variant(name);
        _activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == name,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Activities.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name != name)
                return;
            Instruments.Enqueue(instrument);
            listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<double>(Keep);
        _meters.SetMeasurementEventCallback<long>(Keep);
        _meters.SetMeasurementEventCallback<int>(Keep);
        _meters.Start();
    }

    public ApiDefinition Definition { get; }
    public ConcurrentQueue<Activity> Activities { get; } = new();
    public ConcurrentQueue<Instrument> Instruments { get; } = new();
    public ConcurrentQueue<Measurement> Measurements { get; } = new();

    /// <summary>Measurements of one instrument, each as <c>value tag=value …</c>, without the API's name.</summary>
    public IEnumerable<string> Of(string instrument) =>
        Measurements.Where(m => m.Instrument == Own(instrument)).Select(m => m.Tags);

    /// <summary>The name below the API's.</summary>
    public string Own(string name) => $"{Definition.Name.ToLowerInvariant()}.{name}";

    public void Observe() => _meters.RecordObservableInstruments();

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private void Keep<T>(
        Instrument instrument,
        T value,
        ReadOnlySpan<KeyValuePair<string, object?>> tags,
        object? state
    )
        where T : struct
    {
        var prefix = Own("");
        var text = string.Join(
            ' ',
            tags.ToArray().Select(tag => $"{tag.Key.Replace(prefix, "", StringComparison.Ordinal)}={tag.Value}")
        );
        Measurements.Enqueue(new(instrument.Name, Convert.ToDouble(value, provider: null), text));
    }
}

internal sealed record Measurement(string Instrument, double Value, string Tags);
