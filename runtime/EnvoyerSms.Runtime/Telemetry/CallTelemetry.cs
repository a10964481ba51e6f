using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using EnvoyerSms.Runtime.Definition;

namespace EnvoyerSms.Runtime.Telemetry;

/// <summary>
/// The traces and metrics of one API, under its name. They hold what a contract says and what became of calls: never an address
/// with its query, an account or a value of a request. Without a listener, nothing is allocated.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "One for each API, as long as the process lives.")]
internal sealed class CallTelemetry
{
    // Seconds. The usual ones for HTTP, and larger ones: a call may wait for its rate limit.
    private static readonly double[] CallBuckets =
    [
        0.005,
        0.01,
        0.025,
        0.05,
        0.075,
        0.1,
        0.25,
        0.5,
        0.75,
        1,
        2.5,
        5,
        7.5,
        10,
        30,
        60,
        300,
        900,
        3600,
    ];
    private static readonly double[] WaitBuckets = [0.1, 1, 5, 15, 60, 300, 900, 1800, 3600];

    // One for all clients of an API, made by the first of them: definitions are also read by what never calls.
    private static readonly ConditionalWeakTable<object, object> OfDefinitions = new();

    private readonly TelemetryNames _names;
    private readonly ActivitySource _activities;
    private readonly Histogram<double> _calls;
    private readonly Counter<long> _retries;
    private readonly Histogram<double> _waits;
    private readonly Counter<long> _drift;
    private readonly Meter _meter;
    private RateLimitGauges? _rateLimits;

    /// <summary>What all clients of an API share.</summary>
    public static CallTelemetry Of(ApiDefinition definition)
    {
        // Under a lock: a second meter of one name would be seen by every listener.
        lock (OfDefinitions)
        {
            if (!OfDefinitions.TryGetValue(definition, out var telemetry))
                OfDefinitions.Add(definition, telemetry = new CallTelemetry(definition));
            return (CallTelemetry)telemetry;
        }
    }

    private CallTelemetry(ApiDefinition definition)
    {
        _names = new TelemetryNames(definition.Name);
        _activities = new ActivitySource(definition.Name, definition.Version);
        var meter = _meter = new Meter(definition.Name, definition.Version);
        _calls = meter.CreateHistogram(
            _names.CallDuration,
            "s",
            "How long calls took, with their retries and waits.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = CallBuckets }
        );
        _retries = meter.CreateCounter<long>(_names.Retries, "{retry}", "Requests that followed a failed one.");
        _waits = meter.CreateHistogram(
            _names.RateLimitWait,
            "s",
            "How long calls waited for the rate limit.",
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = WaitBuckets }
        );
        _drift = meter.CreateCounter<long>(
            _names.Drift,
            "{value}",
            "Values that the API accepted or refused against the rules of the contract."
        );
    }

    /// <summary>Adds the rate limit of a registered client to the metrics.</summary>
    public void Show(RegisteredClient client)
    {
        // With the first of them: a program that registers none has no use for it, and a native one does not contain it.
        lock (_meter)
            (_rateLimits ??= new RateLimitGauges(_meter, _names)).Show(client);
    }

    public void Forget(RegisteredClient client)
    {
        lock (_meter)
            _rateLimits?.Forget(client);
    }

    /// <summary>Begins to trace a call; null without a listener.</summary>
    public Activity? Start(string operation, Uri server)
    {
        if (!_activities.HasListeners())
            return null;
        // Set at the start, where samplers can see them.
        var tags = new TagList
        {
            { _names.Operation, operation },
            { "server.address", server.Host },
            { "server.port", server.Port },
        };
        return _activities.StartActivity(operation, ActivityKind.Client, parentContext: default, tags);
    }

    public void Ended(Activity? activity, string operation, in CallEnd end, TimeSpan elapsed)
    {
        if (_calls.Enabled)
        {
            var tags = new TagList { { _names.Operation, operation }, { _names.Outcome, end.Outcome } };
            if (end.ErrorType is not null)
                tags.Add("error.type", end.ErrorType);
            _calls.Record(elapsed.TotalSeconds, tags);
        }
        if (activity is null)
            return;

        activity.SetTag(_names.Outcome, end.Outcome);
        activity.SetTag(_names.Requests, end.Requests);
        if (end.StatusCode is { } status)
            activity.SetTag("http.response.status_code", (int)status);
        if (end.ErrorType is not null)
        {
            activity.SetTag("error.type", end.ErrorType);
            activity.SetStatus(ActivityStatusCode.Error, end.Description);
        }
        activity.Dispose();
    }

    public void Retried(Activity? activity, string operation, string errorType)
    {
        if (_retries.Enabled)
            _retries.Add(1, new TagList { { _names.Operation, operation }, { "error.type", errorType } });
        activity?.AddEvent(
            new ActivityEvent(_names.RetryEvent, tags: new ActivityTagsCollection { { "error.type", errorType } })
        );
    }

    public void Waited(Activity? activity, string operation, TimeSpan waited)
    {
        if (_waits.Enabled)
            _waits.Record(waited.TotalSeconds, new TagList { { _names.Operation, operation } });
        activity?.AddEvent(new ActivityEvent(_names.WaitEvent));
    }

    /// <param name="operation">Name of the operation.</param>
    /// <param name="verdict">What the API did against the rules of the contract: <c>accepted</c>, <c>refused</c> or answered with an error that is <c>unlisted</c>.</param>
    /// <param name="error">The error of the contract that the rule is to prevent.</param>
    /// <param name="parameter">The member of the request, where it is known.</param>
    public void Drifted(string operation, string verdict, ApiError? error, string? parameter)
    {
        if (!_drift.Enabled)
            return;
        var tags = new TagList { { _names.Operation, operation }, { _names.Verdict, verdict } };
        if (error is not null)
            tags.Add(_names.Error, error.Name);
        if (parameter is not null)
            tags.Add(_names.Parameter, parameter);
        _drift.Add(1, tags);
    }
}
