using System.Diagnostics;

namespace EnvoyerSms.TestSupport.Secrets;

/// <summary>Every activity of the process, of ours and of the framework's, with its tags, events, links and baggage.</summary>
public sealed class ActivitySink : Sink
{
    private readonly ActivityListener _listener;

    public ActivitySink()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Seen.Enqueue(Text(activity)),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public override void Plant(string text)
    {
        using var source = new ActivitySource("planted");
        using var activity = source.StartActivity("planted");
        activity!.AddEvent(new ActivityEvent("x", tags: new ActivityTagsCollection { { "y", text } }));
    }

    public override void Dispose() => _listener.Dispose();

    private static string Text(Activity activity) =>
        string.Join(
            ' ',
            activity.Source.Name,
            activity.OperationName,
            activity.DisplayName,
            activity.Id,
            activity.StatusDescription,
            activity.TraceStateString,
            Tags(activity.TagObjects),
            Tags(activity.Baggage),
            Text(activity.Events.Select(e => $"{e.Name} {Tags(e.Tags)}")),
            Text(activity.Links.Select(link => Tags(link.Tags ?? [])))
        );
}
