using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EnvoyerSms.Ledger;

/// <summary>The metrics of all ledgers of a process, under the name of the log: operations, states and types, never a key, a hash or a value.</summary>
internal static class LedgerMetrics
{
    private const string Operation = "envoyersms.operation";
    private const string Result = "envoyersms.ledger.result";
    private const string Reason = "envoyersms.ledger.reason";
    private const string Command = "envoyersms.ledger.command";

    // Seconds. A command is one round trip and one write to disk.
    private static readonly double[] Buckets =
    [
        0.001,
        0.0025,
        0.005,
        0.01,
        0.025,
        0.05,
        0.1,
        0.25,
        0.5,
        1,
        2.5,
        5,
        10,
        30,
    ];

    private static readonly Meter Meter = new("EnvoyerSms.Ledger");

    private static readonly Counter<long> Calls = Meter.CreateCounter<long>(
        "envoyersms.ledger.calls",
        "{call}",
        "Calls with a key, and what became of them."
    );

    private static readonly Counter<long> Unrecorded = Meter.CreateCounter<long>(
        "envoyersms.ledger.unrecorded",
        "{call}",
        "Calls whose end could not be recorded."
    );

    private static readonly Histogram<double> Commands = Meter.CreateHistogram(
        "envoyersms.ledger.store.duration",
        "s",
        "How long the store took for a command.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = Buckets }
    );

    private static readonly Gauge<int> Unknown = Meter.CreateGauge<int>(
        "envoyersms.ledger.unknown",
        "{key}",
        "Keys about which somebody has to decide, as they were counted last."
    );

    /// <summary>The clock of a command, zero where nobody listens.</summary>
    public static long Start() => Commands.Enabled ? Stopwatch.GetTimestamp() : 0;

    /// <param name="start">When the command began.</param>
    /// <param name="method">Name of the store's method.</param>
    /// <param name="fault">What it ended in; null where it succeeded.</param>
    public static void Ran(long start, string method, Exception? fault)
    {
        if (start == 0)
            return;
        const string suffix = "Async";
        var tags = new TagList
        {
            { Command, method.EndsWith(suffix, StringComparison.Ordinal) ? method[..^suffix.Length] : method },
        };
        if (fault is not null)
            tags.Add("error.type", fault.GetType().ToString());
        Commands.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tags);
    }

    public static void Succeeded(string operation, bool isReplayed) =>
        Calls.Add(1, new TagList { { Operation, operation }, { Result, isReplayed ? "replayed" : "done" } });

    public static void Failed(string operation, Exception failure)
    {
        if (!Calls.Enabled)
            return;
        var tags = new TagList { { Operation, operation }, { Result, ResultOf(failure) } };
        if (failure is ApiOnceException refusal)
            tags.Add(Reason, ReasonOf(refusal));
        Calls.Add(1, tags);
    }

    public static void NotRecorded(string operation) => Unrecorded.Add(1, new TagList { { Operation, operation } });

    public static void Counted(int unknown) => Unknown.Record(unknown);

    private static string ResultOf(Exception failure) =>
        failure is ApiOnceException
            ? "refused"
            : LedgerEnds.StateOf(failure) switch
            {
                LedgerState.Free => "not_sent",
                LedgerState.Rejected => "rejected",
                _ => "unknown",
            };

    private static string ReasonOf(ApiOnceException refusal) =>
        refusal.Reason switch
        {
            ApiOnceReason.InProgress => "in_progress",
            ApiOnceReason.Unknown => "unknown",
            ApiOnceReason.AssumedSent => "assumed_sent",
            ApiOnceReason.Done => "done",
            _ => "other_call",
        };
}
