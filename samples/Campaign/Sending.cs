using EnvoyerSms;
using static Campaign.Words;

namespace Campaign;

/// <summary>One campaign: its request, and how its batches are made of it.</summary>
internal sealed class Sending
{
    private readonly Settings _settings;

    public Sending(Settings settings, Place place)
    {
        _settings = settings;
        Place = place;
        Request = new SendMessageRequest
        {
            Text = settings.Text,
            SenderName = settings.Sender,
            Recipients = Recipients.Of(settings, Screen.Note),
            AllowLongMessage = settings.IsLong,
            // Advertising must say how to stop it.
            AddStopSms = settings.IsAdvertising && !settings.Text.Contains("STOP", StringComparison.Ordinal),
        };
    }

    public Place Place { get; }

    public SendMessageRequest Request { get; }

    public string Key => "campaign/" + _settings.Name;

    // The program waits itself, so that it can look at the hours before each request.
    private IEnvoyerSmsClient Client => Place.Client.With(new ApiCallOptions { RateLimitMode = ApiRateLimitMode.Fail });

    public Task<ApiBatchPlan> PlanAsync() => Client.PlanSendMessageBatchesAsync(Key, Request, Options);

    public IAsyncEnumerable<ApiBatch<SentMessage>> RunAsync() => Client.SendMessageBatchesAsync(Key, Request, Options);

    public string KeyOf(int batch) => FormattableString.Invariant($"{Key}/{batch:D4}");

    /// <summary>Why nothing may be sent now that arrives at once; null where it may.</summary>
    public string? ReasonToWait()
    {
        var now = TimeProvider.System.GetUtcNow();
        if (_settings.NotAfter is { } end && now > end)
            return Say(
                $"It is later than --not-after, {HourRules.InParis(end)}.",
                $"Il est plus tard que --not-after, {HourRules.InParis(end)}."
            );
        if (_settings.Hours.IsAllowed(now))
            return null;
        var next = HourRules.InParis(_settings.Hours.Next(now));
        return Say(
            $"SMS may not arrive now ({_settings.Hours.Name}): run again from {next}.",
            $"Les SMS ne peuvent pas arriver maintenant ({_settings.Hours.Name})\u00a0: relancez à partir de {next}."
        );
    }

    private ApiBatchOptions Options =>
        new()
        {
            BatchSize = _settings.BatchSize,
            At = Slot,
            SendsLate = ReasonToWait() is null,
        };

    // The API holds what is to come later, so that today's requests pay for tomorrow morning, and this process may be down.
    private DateTimeOffset? Slot(DateTimeOffset expected)
    {
        var earliest = _settings.At > expected ? _settings.At.Value : expected;
        var allowed = _settings.Hours.Next(earliest);
        return allowed > expected ? allowed : null;
    }
}
