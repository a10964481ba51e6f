using EnvoyerSms;

namespace Probe;

// What these rules refuse while one types is what is asked here.
#pragma warning disable ESMS1008, ESMS1010

/// <summary>The calls by which facts are looked at. Those that several facts need are made once.</summary>
internal sealed class Look(Api api, bool sends)
{
    private const int PageSize = 50;

    // No message has it: ids of the API's document have three digits, and grow by one.
    private const long UnknownMessage = int.MaxValue;

    private const string TooShort = "12345";
    private const string TooLong = "1234567890123456";

    private static readonly Words NoMessage = new(
        "it needs a message of yours: add --message with its id",
        "il faut un de vos messages\u00a0: ajoutez --message avec son numéro"
    );

    private Task<MessageStats>? _stats;
    private Task<ReplyPage>? _replies;

    private IEnvoyerSmsClient Client => api.Client;

    public async Task<Finding> EmptyRefusalAsync()
    {
        var answer = await Answer.ToAsync(api.OfNobody.GetAccountStatusAsync());
        return answer is { HasNoBody: true, Error: EnvoyerSmsErrorId.AuthenticationFailed }
            ? new Finding(Verdict.Held, answer.Seen)
            : new Finding(
                Verdict.NotSeen,
                new(
                    $"the refusal of unknown credentials had a body: {answer.Seen.English}",
                    $"le refus d'identifiants inconnus avait un corps\u00a0: {answer.Seen.French}"
                )
            );
    }

    public async Task<Finding> UnknownMessageRepliesAsync() =>
        await ExpectAsync(EnvoyerSmsErrorId.UnknownMessage, Client.GetRepliesAsync(UnknownMessage));

    public async Task<Finding> StatsWithoutMessageAsync() =>
        await ExpectAsync(EnvoyerSmsErrorId.MissingParameter, api.WithoutMessage.GetMessageStatsAsync(UnknownMessage));

    public async Task<Finding> RepliesWithoutMessageAsync() =>
        await ExpectAsync(EnvoyerSmsErrorId.MissingParameter, api.WithoutMessage.GetRepliesAsync(UnknownMessage));

    public async Task<Finding> StatsOfZeroAsync() =>
        await ExpectAsync(EnvoyerSmsErrorId.UnknownMessage, Client.GetMessageStatsAsync(0));

    public async Task<Finding> RepliesOfZeroAsync() =>
        await ExpectAsync(EnvoyerSmsErrorId.UnknownMessage, Client.GetRepliesAsync(0));

    public async Task<Finding> MalformedNumbersAsync() =>
        Finding.Both(await MalformedNumberAsync(TooShort), await MalformedNumberAsync(TooLong));

    public async Task<Finding> NegativeOffsetAsync()
    {
        if (api.Message is not { } message)
            return new Finding(Verdict.NotSeen, NoMessage);
        var answer = await Answer.ToAsync(
            Client.GetRepliesAsync(new GetRepliesRequest { MessageId = message, Offset = -1 })
        );
        // Refused for another reason, before the offset was looked at.
        return answer.Error is EnvoyerSmsErrorId.UnknownMessage or EnvoyerSmsErrorId.RepliesNotEnabled
            ? new Finding(Verdict.NotSeen, answer.Seen)
            : answer.Expect(EnvoyerSmsErrorId.InvalidParameter);
    }

    public async Task<Finding> TotalAsync()
    {
        var (page, problem) = await ReadAsync(RepliesAsync);
        if (page is null)
            return problem!;
        if (page.Total > page.Replies.Count)
            return page.Replies.Count >= PageSize
                ? new Finding(Verdict.Held, new("the total is above the page's", "le total dépasse celui de la page"))
                : new Finding(
                    Verdict.NotHeld,
                    new("the total is above a page that is not full", "le total dépasse une page qui n'est pas pleine")
                );
        if (page.Replies.Count < PageSize)
            return new Finding(
                Verdict.NotSeen,
                new(
                    $"it takes a message with more than {PageSize} replies",
                    $"il faut un message à plus de {PageSize} réponses"
                )
            );
        var next = new GetRepliesRequest { MessageId = api.Message!.Value, Offset = page.Replies.Count };
        return await ReadAsync(() => Client.GetRepliesAsync(next)) is ({ Replies.Count: > 0 }, _)
            ? new Finding(
                Verdict.NotHeld,
                new("there are more replies than the total", "il y a plus de réponses que le total")
            )
            : new Finding(Verdict.NotSeen, new("there is one page of replies", "il n'y a qu'une page de réponses"));
    }

    public async Task<Finding> DeliveryTimeAsync()
    {
        var (stats, problem) = await ReadAsync(StatsAsync);
        return problem ?? Times.Judge(stats!.Recipients.Select(recipient => recipient.DeliveredDate), api.SentAt);
    }

    public async Task<Finding> ReplyTimeAsync()
    {
        var (page, problem) = await ReadAsync(RepliesAsync);
        return problem ?? Times.Judge(page!.Replies.Select(reply => (DateTimeOffset?)reply.Date), api.SentAt);
    }

    /// <summary>Either date tells it; a contradiction of one is enough.</summary>
    public async Task<Finding> TimeZoneAsync()
    {
        var (delivery, reply) = (await DeliveryTimeAsync(), await ReplyTimeAsync());
        return delivery.Verdict == Verdict.NotSeen ? reply
            : reply.Verdict == Verdict.NotSeen ? delivery
            : Finding.Both(delivery, reply);
    }

    /// <summary>
    /// The one call that could have an effect. Its request names no recipient, and this program knows no number: were it accepted against
    /// the document, there would be nobody to send to.
    /// </summary>
    public async Task<Finding> SendWithoutRecipientsAsync()
    {
        if (!sends)
            return new Finding(Verdict.NotSeen, new("add --send", "ajoutez --send"));
        var request = new SendMessageRequest
        {
            Text = "Test",
            // Null leaves the field out.
            Recipients = null!,
            SenderName = "Societe",
        };
        var answer = await Answer.ToAsync(Client.SendMessageAsync(request));
        return answer.Error == EnvoyerSmsErrorId.MissingParameter && answer.Entry != EnvoyerSmsErrors.RecipientsMissing
            ? new Finding(Verdict.NotHeld, answer.Seen)
            : answer.Expect(EnvoyerSmsErrorId.MissingParameter);
    }

    private Task<MessageStats> StatsAsync() => _stats ??= Client.GetMessageStatsAsync(api.Message!.Value);

    private Task<ReplyPage> RepliesAsync() => _replies ??= Client.GetRepliesAsync(api.Message!.Value);

    private static async Task<Finding> ExpectAsync(EnvoyerSmsErrorId expected, Task call) =>
        (await Answer.ToAsync(call)).Expect(expected);

    private async Task<Finding> MalformedNumberAsync(string number)
    {
        var answer = await Answer.ToAsync(Client.CheckStopSmsAsync(number));
        // The same error, for another reason.
        return answer.Entry == EnvoyerSmsErrors.NumberNeverContacted
            ? new Finding(Verdict.NotSeen, answer.Seen)
            : answer.Expect(EnvoyerSmsErrorId.InvalidParameter);
    }

    // What the API told of the user's message; else why nothing is known.
    private async Task<(T? Value, Finding? Problem)> ReadAsync<T>(Func<Task<T>> call)
        where T : class
    {
        if (api.Message is null)
            return (null, new Finding(Verdict.NotSeen, NoMessage));
        var reading = call();
        var answer = await Answer.ToAsync(reading);
        return answer.IsAccepted ? (await reading, null) : (null, new Finding(Verdict.NotSeen, answer.Seen));
    }
}
