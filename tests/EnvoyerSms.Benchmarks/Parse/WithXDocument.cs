using System.Xml.Linq;

namespace EnvoyerSms.Benchmarks.Parse;

/// <summary>By hand over XDocument: the shortest code, and the one found most often.</summary>
internal static class WithXDocument
{
    public static SentMessage Send(byte[] reply)
    {
        var message = Payload(reply, "message");
        return new SentMessage
        {
            MessageId = (long)message.Element("message_id")!,
            SmsSent = (long)message.Element("sms_sent")!,
            SmsRemaining = (long)message.Element("sms_remaing")!,
        };
    }

    public static MessageStats Stats(byte[] reply)
    {
        var stats = Payload(reply, "stats");
        return new MessageStats
        {
            Delivered = (long)stats.Element("number_status_1")!,
            NotDelivered = (long)stats.Element("number_status_2")!,
            DeliveredToOperator = (long)stats.Element("number_status_3")!,
            InProgress = (long)stats.Element("number_status_4")!,
            StopSms = (long)stats.Element("number_status_5")!,
            Recipients =
            [
                .. stats
                    .Elements("recipient")
                    .Select(recipient => new RecipientStatus
                    {
                        MobileNumber = (string)recipient.Element("mobile_number")!,
                        DeliveredDate = FrenchTime.ParseOrNull((string)recipient.Element("delivered_date")!),
                        Status = (DeliveryStatus)(long)recipient.Element("status_id")!,
                    }),
            ],
        };
    }

    public static ReplyPage Responses(byte[] reply)
    {
        var page = Payload(reply, "responses");
        return new ReplyPage
        {
            Total = (long)page.Element("number_of_response")!,
            Replies =
            [
                .. page.Elements("response")
                    .Select(response => new Reply
                    {
                        MobileNumber = (string)response.Element("mobile_number")!,
                        Date = FrenchTime.Parse((string)response.Element("date")!),
                        Content = (string)response.Element("content")!,
                    }),
            ],
        };
    }

    private static XElement Payload(byte[] reply, string name)
    {
        var root = XDocument.Load(new MemoryStream(reply)).Element("envoyersmspro")!;
        return (string?)root.Element("status") == "success"
            ? root.Element(name)!
            : throw new InvalidOperationException("The reply does not say success.");
    }
}
