using System.Diagnostics.Metrics;
using EnvoyerSms.Ledger.Tests.Calls;
using EnvoyerSms.Ledger.Tests.Stores;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Ledger.Tests.Watching;

/// <summary>What the metrics of a ledger say, and that they say nothing personal.</summary>
public sealed class MetricTests : IDisposable
{
    // The meter is one for the process: what other tests do is not heard here.
    private static readonly AsyncLocal<MetricTests?> Current = new();

    private readonly EnvoyerSmsSimulator _simulator = new();
    private readonly List<string> _seen = [];
    private readonly MeterListener _listener = new();

    public MetricTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "EnvoyerSms.Ledger")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>(Hear);
        _listener.SetMeasurementEventCallback<int>(Hear);
        _listener.SetMeasurementEventCallback<double>(
            (instrument, _, tags, state) => Hear(instrument, "t", tags, state)
        );
        _listener.Start();
    }

    public void Dispose() => _listener.Dispose();

    [Fact]
    public async Task Calls_are_counted_by_what_became_of_them()
    {
        Current.Value = this;
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        await using var one = new Machine(place.Open(), _simulator);
        await one.SendAsync("order-1");
        await one.SendAsync("order-1");
        await one.RefusedAsync("order-1", "another text");
        _simulator.Next().Answer(SimulatedError.NotEnoughSms);
        await Assert.ThrowsAsync<EnvoyerSmsException>(() => one.SendAsync("order-2"));
        _simulator.Next().DisconnectAfterWork();
        await Assert.ThrowsAsync<ApiTransportException>(() => one.SendAsync("order-3"));
        await one.RefusedAsync("order-3");
        await using var offline = new Machine(place.Open(), _simulator, new Unreachable());
        await Assert.ThrowsAsync<ApiTransportException>(() => offline.SendAsync("order-4"));
        const string call = "envoyersms.ledger.calls 1 envoyersms.operation=SendMessage envoyersms.ledger.result=";
        Assert.Equal(
            [
                $"{call}done",
                $"{call}replayed",
                $"{call}refused envoyersms.ledger.reason=other_call",
                $"{call}rejected",
                $"{call}unknown",
                $"{call}refused envoyersms.ledger.reason=unknown",
                $"{call}not_sent",
            ],
            Seen("envoyersms.ledger.calls")
        );
        await one.Ledger.ReadStatusAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["envoyersms.ledger.unknown 1"], Seen("envoyersms.ledger.unknown"));
        var all = string.Join('\n', _seen);
        foreach (
            var personal in new[] { "order-", Machine.Number, Machine.Text, _simulator.Login, _simulator.Password }
        )
            Assert.DoesNotContain(personal, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_of_the_store_are_timed_by_name()
    {
        Current.Value = this;
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        await using var one = new Machine(place.Open(), _simulator);
        await one.Ledger.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        lock (_seen)
            _seen.Clear();
        await one.SendAsync("order-1");
        const string command = "envoyersms.ledger.store.duration t envoyersms.ledger.command=";
        Assert.Equal([$"{command}Read", $"{command}Write", $"{command}Write"], Seen("envoyersms.ledger.store"));
        await using var down = new Machine(new SqliteLedgerStore("/dev/null/sms.db"), _simulator);
        await Assert.ThrowsAsync<ApiTransportException>(() => down.SendAsync("order-2"));
        Assert.Equal(
            $"{command}HasTables error.type=Microsoft.Data.Sqlite.SqliteException",
            Seen("envoyersms.ledger.store")[^1]
        );
    }

    [Fact]
    public async Task An_end_that_is_not_recorded_is_counted()
    {
        Current.Value = this;
        await using var place = await StorePlace.CreateAsync(StorePlace.Sqlite);
        await using var one = new Machine(new EndFaultStore(place.Open()), _simulator);
        await one.SendAsync("order-1");
        Assert.Equal(
            ["envoyersms.ledger.unrecorded 1 envoyersms.operation=SendMessage"],
            Seen("envoyersms.ledger.unrecorded")
        );
    }

    private string[] Seen(string name)
    {
        lock (_seen)
            return [.. _seen.Where(line => line.StartsWith(name, StringComparison.Ordinal))];
    }

    private void Hear<T>(
        Instrument instrument,
        T value,
        ReadOnlySpan<KeyValuePair<string, object?>> tags,
        object? state
    )
    {
        if (Current.Value != this)
            return;
        var line = $"{instrument.Name} {value}";
        foreach (var tag in tags)
            line += $" {tag.Key}={tag.Value}";
        lock (_seen)
            _seen.Add(line);
    }
}
