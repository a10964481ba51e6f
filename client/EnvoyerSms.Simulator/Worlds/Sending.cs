using System.Globalization;
using EnvoyerSms.Simulator.Pages;
using EnvoyerSms.Simulator.Reference;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator.Worlds;

// A message that a scenario sends, through the API like any other.
internal sealed record Sending
{
    public required string Text { get; init; }
    public required string From { get; init; }
    public required IReadOnlyList<string> To { get; init; }
    public string? Tag { get; init; }
    public long? AccountId { get; init; }
    public bool HasStopLine { get; init; }
    public bool AllowsReplies { get; init; }
    public DateTimeOffset? SendAt { get; init; }

    public Task<TriedCall> SendAsync(EnvoyerSmsSimulator simulator, CancellationToken cancellationToken) =>
        TriedCall.MakeAsync(simulator, "message/send", Fields(), cancellationToken);

    private IEnumerable<KeyValuePair<string, string>> Fields()
    {
        yield return new("text", Text);
        yield return new("recipients", string.Join(',', To));
        yield return new("sendername", From);
        yield return new("longmessageallowed", "1");
        if (Tag is { } tag)
            yield return new("tag", tag);
        if (AccountId is { } account)
            yield return new("accountid", account.ToString(CultureInfo.InvariantCulture));
        if (HasStopLine)
            yield return new("stopsms", "1");
        if (AllowsReplies)
            yield return new("responsestatusid", "1");
        if (SendAt is not { } time)
            yield break;
        var local = ServiceTime.Of(time);
        yield return new("senddate", local.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        yield return new("sendtime", local.ToString("HHmm", CultureInfo.InvariantCulture));
    }
}
