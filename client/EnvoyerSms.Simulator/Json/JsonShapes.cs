using EnvoyerSms.Testing;

namespace EnvoyerSms.Simulator.Json;

// What programs read and write of the simulator. openapi.json says the same to them.
internal sealed record MessageShape(
    long Id,
    long Cursor,
    long AccountId,
    string Text,
    int Units,
    int Segments,
    long Cost,
    string SenderName,
    string? Tag,
    DateTimeOffset AcceptedAt,
    DateTimeOffset SendAt,
    bool IsCancelled,
    bool AcceptsReplies,
    IReadOnlyList<DeliveryShape> Recipients,
    IReadOnlyList<ReplyShape> Replies
)
{
    public static MessageShape Of(SimulatedMessage message) =>
        new(
            message.Id,
            message.Cursor.Position,
            message.AccountId,
            message.Text,
            message.Units,
            message.Segments,
            message.Cost,
            message.SenderName,
            message.Tag,
            message.AcceptedAt,
            message.SendAt,
            message.IsCancelled,
            message.AcceptsReplies,
            [
                .. message.Deliveries.Select(delivery => new DeliveryShape(
                    delivery.Number,
                    delivery.Status.ToString(),
                    delivery.DeliveredAt
                )),
            ],
            [.. message.Replies.Select(reply => new ReplyShape(reply.From, reply.Text, reply.ReceivedAt))]
        );
}

internal sealed record DeliveryShape(string Number, string Status, DateTimeOffset? DeliveredAt);

internal sealed record ReplyShape(string From, string Text, DateTimeOffset ReceivedAt);

internal sealed record MessagesShape(IReadOnlyList<MessageShape> Messages, long Cursor);

internal sealed record RequestShape(
    long Number,
    DateTimeOffset ReceivedAt,
    string Method,
    string Path,
    string? Operation,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Form,
    int? Status,
    int? ErrorId,
    string? ErrorMessage,
    string? Fault
)
{
    public static RequestShape Of(ReceivedRequest request) =>
        new(
            request.Number,
            request.ReceivedAt,
            request.Method,
            request.Path,
            request.Operation?.ToString(),
            request.Query,
            request.Form,
            request.Status,
            (int?)request.Error,
            request.ErrorMessage,
            request.Fault
        );
}

internal sealed record RequestsShape(IReadOnlyList<RequestShape> Requests);

internal sealed record AccountShape(long Id, string Name, long Sms, int RequestLimit, int RequestsLeft);

internal sealed record AccountsShape(IReadOnlyList<AccountShape> Accounts);

internal sealed record ClockShape(DateTimeOffset Now, double Speed);

internal sealed record ClockOrder(double? AdvanceSeconds, DateTimeOffset? Now, double? Speed);

internal sealed record FaultShape(
    string Description,
    string? Operation,
    string? Number,
    double? Probability,
    int? Left,
    int Hits
);

internal sealed record FaultsShape(IReadOnlyList<FaultShape> Faults);

internal sealed record CountsShape(
    long Messages,
    long Requests,
    IReadOnlyDictionary<string, long> ByOperation,
    long? MessagesToNumber
);

internal sealed record ReplyOrder(string? From, string? Text, long? InReplyTo);

internal sealed record OutcomeOrder(string? Number, string? Status, long? MessageId);

internal sealed record ProblemShape(string Problem);
