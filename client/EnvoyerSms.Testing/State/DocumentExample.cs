namespace EnvoyerSms.Testing.State;

// What the API's document does in its examples. It sends message 879, counts it, cancels it and reads the replies to it, which no
// message of the service allows all at once: this one does, so that each of the document's calls works as it is printed.
internal static class DocumentExample
{
    public const long MessageId = 879;
    public const long AccountId = 879;

    private const string Text = "Ceci est un test";
    private const string SenderName = "Societe";
    private const string Delivered = "33600000001";

    // One of the document's two spellings of its second number lacks a 0.
    private static readonly string[] Others = ["352000000077", "35200000077"];

    private static readonly DateTimeOffset SentAt = new(2011, 2, 10, 12, 32, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset FirstReplyAt = new(2014, 9, 1, 6, 24, 4, TimeSpan.Zero);

    // The numbers that its calls name; a service that has written to nobody knows none.
    public static IReadOnlyList<string> Numbers { get; } = ["33600000000", Delivered, "33600000002", .. Others];

    public static bool IsSend(SendMessageRequest request) =>
        request is { Text: Text, SenderName: SenderName, SendAt: null, Recipients: [Delivered, var other] }
        && Others.Contains(other);

    // As it stands before the document's call that sends it.
    public static StoredMessage Create(SmsAccount account) =>
        WithReplies(
            new StoredMessage(new DeliveryTimes(TimeSpan.Zero, TimeSpan.Zero))
            {
                Id = MessageId,
                Account = account,
                Text = Text,
                SenderName = SenderName,
                Tag = null,
                Recipients =
                [
                    new StoredRecipient(Delivered, SimulatedStatus.Delivered),
                    new StoredRecipient(Others[0], SimulatedStatus.NotDelivered),
                ],
                AcceptsReplies = true,
                AcceptedAt = SentAt,
                SendAt = SentAt,
                Cost = 2,
                IsExample = true,
            }
        );

    public static StoredMessage WithReplies(StoredMessage message)
    {
        message.AddReply(new StoredReply("33600000000", FirstReplyAt, "Le texte de la première réponse"));
        message.AddReply(new StoredReply(Delivered, FirstReplyAt.AddMinutes(5), "Le texte de la deuxième réponse"));
        message.AddReply(
            new StoredReply("33600000002", FirstReplyAt.AddMinutes(14), "Le texte de la troisième réponse")
        );
        return message;
    }
}
