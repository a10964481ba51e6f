using System.Xml;

namespace EnvoyerSms.Benchmarks.Parse;

/// <summary>By hand over XmlReader, forward only: the quickest code that the framework allows.</summary>
internal static class WithXmlReader
{
    private static readonly XmlReaderSettings Settings = new() { IgnoreWhitespace = true, IgnoreComments = true };

    public static SentMessage Send(byte[] reply)
    {
        using var xml = Open(reply, "message");
        var message = new SentMessage
        {
            MessageId = Number(xml, "message_id"),
            SmsSent = Number(xml, "sms_sent"),
            SmsRemaining = Number(xml, "sms_remaing"),
        };
        Close(xml);
        return message;
    }

    public static MessageStats Stats(byte[] reply)
    {
        using var xml = Open(reply, "stats");
        var recipients = new List<RecipientStatus>();
        var stats = new MessageStats
        {
            Delivered = Number(xml, "number_status_1"),
            NotDelivered = Number(xml, "number_status_2"),
            DeliveredToOperator = Number(xml, "number_status_3"),
            InProgress = Number(xml, "number_status_4"),
            StopSms = Number(xml, "number_status_5"),
            Recipients = recipients,
        };
        while (xml.IsStartElement("recipient"))
        {
            xml.ReadStartElement();
            recipients.Add(
                new RecipientStatus
                {
                    MobileNumber = xml.ReadElementContentAsString("mobile_number", ""),
                    DeliveredDate = FrenchTime.ParseOrNull(xml.ReadElementContentAsString("delivered_date", "")),
                    Status = (DeliveryStatus)Number(xml, "status_id"),
                }
            );
            xml.ReadEndElement();
        }
        Close(xml);
        return stats;
    }

    public static ReplyPage Responses(byte[] reply)
    {
        using var xml = Open(reply, "responses");
        var replies = new List<Reply>();
        var page = new ReplyPage { Total = Number(xml, "number_of_response"), Replies = replies };
        while (xml.IsStartElement("response"))
        {
            xml.ReadStartElement();
            replies.Add(
                new Reply
                {
                    MobileNumber = xml.ReadElementContentAsString("mobile_number", ""),
                    Date = FrenchTime.Parse(xml.ReadElementContentAsString("date", "")),
                    Content = xml.ReadElementContentAsString("content", ""),
                }
            );
            xml.ReadEndElement();
        }
        Close(xml);
        return page;
    }

    private static XmlReader Open(byte[] reply, string payload)
    {
        var xml = XmlReader.Create(new MemoryStream(reply), Settings);
        xml.MoveToContent();
        xml.ReadStartElement("envoyersmspro");
        if (xml.ReadElementContentAsString("status", "") != "success")
            throw new InvalidOperationException("The reply does not say success.");
        xml.ReadStartElement(payload);
        return xml;
    }

    private static void Close(XmlReader xml)
    {
        xml.ReadEndElement();
        xml.ReadEndElement();
    }

    private static long Number(XmlReader xml, string name) => xml.ReadElementContentAsLong(name, "");
}
