using System.Xml;
using System.Xml.Serialization;

namespace EnvoyerSms.Benchmarks.Parse;

/// <summary>XmlSerializer into classes of its own; what they hold is compared as our records.</summary>
internal static class WithXmlSerializer
{
    private static readonly XmlSerializer OfSend = new(typeof(SendEnvelope));
    private static readonly XmlSerializer OfStats = new(typeof(StatsEnvelope));
    private static readonly XmlSerializer OfResponses = new(typeof(ResponsesEnvelope));

    public static SerializedMessage Send(byte[] reply)
    {
        var envelope = (SendEnvelope)Read(OfSend, reply);
        return Succeeded(envelope.Status, envelope.Message);
    }

    public static SerializedStats Stats(byte[] reply)
    {
        var envelope = (StatsEnvelope)Read(OfStats, reply);
        return Succeeded(envelope.Status, envelope.Stats);
    }

    public static SerializedResponses Responses(byte[] reply)
    {
        var envelope = (ResponsesEnvelope)Read(OfResponses, reply);
        return Succeeded(envelope.Status, envelope.Responses);
    }

    public static SentMessage AsRecord(SerializedMessage message) =>
        new()
        {
            MessageId = message.MessageId,
            SmsSent = message.SmsSent,
            SmsRemaining = message.SmsRemaining,
        };

    public static MessageStats AsRecord(SerializedStats stats) =>
        new()
        {
            Delivered = stats.Delivered,
            NotDelivered = stats.NotDelivered,
            DeliveredToOperator = stats.DeliveredToOperator,
            InProgress = stats.InProgress,
            StopSms = stats.StopSms,
            Recipients =
            [
                .. stats.Recipients.Select(recipient => new RecipientStatus
                {
                    MobileNumber = recipient.MobileNumber,
                    DeliveredDate = recipient.DeliveredDate,
                    Status = (DeliveryStatus)recipient.Status,
                }),
            ],
        };

    public static ReplyPage AsRecord(SerializedResponses page) =>
        new()
        {
            Total = page.Total,
            Replies =
            [
                .. page.Items.Select(item => new Reply
                {
                    MobileNumber = item.MobileNumber,
                    Date = item.Date,
                    Content = item.Content,
                }),
            ],
        };

    private static object Read(XmlSerializer serializer, byte[] reply)
    {
        using var xml = XmlReader.Create(new MemoryStream(reply));
        return serializer.Deserialize(xml)!;
    }

    private static T Succeeded<T>(string? status, T? payload) =>
        status == "success" && payload is not null
            ? payload
            : throw new InvalidOperationException("The reply does not say success.");
}
