using System.Xml.Serialization;

namespace EnvoyerSms.Benchmarks.Parse;

#pragma warning disable CS1591, CA1002, CA2227 // What XmlSerializer asks for: public names, lists that it fills.

/// <summary>A response of message/send, for XmlSerializer.</summary>
[XmlRoot("envoyersmspro")]
public sealed class SendEnvelope
{
    [XmlElement("status")]
    public string? Status { get; set; }

    [XmlElement("message")]
    public SerializedMessage? Message { get; set; }
}

public sealed class SerializedMessage
{
    [XmlElement("message_id")]
    public long MessageId { get; set; }

    [XmlElement("sms_sent")]
    public long SmsSent { get; set; }

    [XmlElement("sms_remaing")]
    public long SmsRemaining { get; set; }
}

/// <summary>A response of message/stats, for XmlSerializer.</summary>
[XmlRoot("envoyersmspro")]
public sealed class StatsEnvelope
{
    [XmlElement("status")]
    public string? Status { get; set; }

    [XmlElement("stats")]
    public SerializedStats? Stats { get; set; }
}

public sealed class SerializedStats
{
    [XmlElement("number_status_1")]
    public long Delivered { get; set; }

    [XmlElement("number_status_2")]
    public long NotDelivered { get; set; }

    [XmlElement("number_status_3")]
    public long DeliveredToOperator { get; set; }

    [XmlElement("number_status_4")]
    public long InProgress { get; set; }

    [XmlElement("number_status_5")]
    public long StopSms { get; set; }

    [XmlElement("recipient")]
    public List<SerializedRecipient> Recipients { get; set; } = [];
}

public sealed class SerializedRecipient
{
    [XmlElement("mobile_number")]
    public string MobileNumber { get; set; } = "";

    [XmlElement("delivered_date")]
    public string DeliveredDateText
    {
        get => "";
        set => DeliveredDate = FrenchTime.ParseOrNull(value);
    }

    [XmlIgnore]
    public DateTimeOffset? DeliveredDate { get; set; }

    [XmlElement("status_id")]
    public long Status { get; set; }
}

/// <summary>A response of response/get, for XmlSerializer.</summary>
[XmlRoot("envoyersmspro")]
public sealed class ResponsesEnvelope
{
    [XmlElement("status")]
    public string? Status { get; set; }

    [XmlElement("responses")]
    public SerializedResponses? Responses { get; set; }
}

public sealed class SerializedResponses
{
    [XmlElement("number_of_response")]
    public long Total { get; set; }

    [XmlElement("response")]
    public List<SerializedResponse> Items { get; set; } = [];
}

public sealed class SerializedResponse
{
    [XmlElement("mobile_number")]
    public string MobileNumber { get; set; } = "";

    [XmlElement("date")]
    public string DateText
    {
        get => "";
        set => Date = FrenchTime.Parse(value);
    }

    [XmlIgnore]
    public DateTimeOffset Date { get; set; }

    [XmlElement("content")]
    public string Content { get; set; } = "";
}
