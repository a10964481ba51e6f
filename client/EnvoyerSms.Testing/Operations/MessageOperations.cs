using System.Xml.Linq;
using EnvoyerSms.Testing.Model;
using EnvoyerSms.Testing.State;
using EnvoyerSms.Testing.Wire;
using static EnvoyerSms.Testing.Wire.ResponseText;

namespace EnvoyerSms.Testing.Operations;

internal static class MessageOperations
{
    public static XElement Send(Call call)
    {
        var request = ReadRequest(call);
        var recipients = FindRecipients(call, request);
        var text = Billing.TextToSend(request);

        // Numbers on the STOP list get nothing, so they cost nothing (assumed).
        var cost = Billing.SegmentsFor(text) * recipients.LongCount(recipient => !recipient.IsStopped);
        if (cost > call.Account.Sms)
            throw new RefusedException(EnvoyerSmsErrors.NotEnoughSms);

        var message = call.World.Store(
            (id, times) =>
                new StoredMessage(times)
                {
                    Id = id,
                    Account = call.Account,
                    Text = text,
                    SenderName = request.SenderName,
                    Tag = request.Tag,
                    Recipients = recipients,
                    AcceptsReplies = request.AllowReplies,
                    // A date in the past is treated as "now": the document has no error for it (assumed).
                    SendAt = request.SendAt > call.Now ? request.SendAt.Value : call.Now,
                    Cost = cost,
                }
        );
        call.Customer.ContactedNumbers.UnionWith(recipients.Select(recipient => recipient.Number));
        return new XElement(
            "message",
            Element("message_id", message.Id),
            Element("sms_sent", message.Cost),
            Element("sms_remaining", call.Account.Sms)
        );
    }

    public static XElement GetStats(Call call)
    {
        var message = MessageLookup.Find(call);
        var progress = message.ProgressAt(call.Now);
        if (progress == MessageProgress.Scheduled)
            throw new RefusedException(EnvoyerSmsErrors.MessagePending);
        // The document is silent on statistics of a cancelled message; this error fits best (assumed).
        if (progress == MessageProgress.Cancelled)
            throw new RefusedException(EnvoyerSmsErrors.MessageAlreadyCancelled);

        var recipients = message.Recipients.Select(recipient =>
            (recipient.Number, Status: recipient.StatusAt(progress))
        );
        return new XElement(
            "stats",
            Enum.GetValues<DeliveryStatus>()
                .Select(status =>
                    Element($"number_status_{status:D}", recipients.LongCount(recipient => recipient.Status == status))
                ),
            recipients.Select(recipient => new XElement(
                "recipient",
                Element("mobile_number", recipient.Number),
                Element(
                    "delivered_date",
                    recipient.Status == DeliveryStatus.Delivered ? LocalTime.Write(message.DeliveredAt) : ""
                ),
                Element("status_id", (long)recipient.Status)
            ))
        );
    }

    public static XElement Cancel(Call call)
    {
        var message = MessageLookup.Find(call);
        var tooLate = message.ProgressAt(call.Now) switch
        {
            MessageProgress.Scheduled => null,
            MessageProgress.BeingSent => EnvoyerSmsErrors.MessageBeingSent,
            MessageProgress.Cancelled => EnvoyerSmsErrors.MessageAlreadyCancelled,
            _ => EnvoyerSmsErrors.MessageAlreadySent,
        };
        if (tooLate is not null)
            throw new RefusedException(tooLate);

        message.Cancel();
        return new XElement(
            "message",
            Element("message_id", message.Id),
            Element("recredited_sms", message.Cost),
            Element("sms_remaining", call.Account.Sms)
        );
    }

    private static SendMessageRequest ReadRequest(Call call)
    {
        var fields = call.Fields;
        var refusals = new Refusals();
        var request = new SendMessageRequest
        {
            Text = fields["text"]!,
            Recipients = ReadList(fields["recipients"])!,
            SenderName = fields["sendername"]!,
            SendAt = SendTime.Read(fields, refusals),
            AllowAllNumbers = fields.Flag("allnumberallowed"),
            AllowTruncation = fields.Flag("messagetruncationallowed"),
            AllowLongMessage = fields.Flag("longmessageallowed"),
            AddStopSms = fields.Flag("stopsms"),
            Tag = fields["tag"],
            RemoveDuplicates = fields.Flag("dedupe"),
            AllowReplies = fields.Flag("responsestatusid"),
        };
        refusals.AddBrokenRules(SendMessageOperation.Definition, request, call, index => request.Recipients[index]);
        refusals.ThrowIfAny();
        return request;
    }

    // An empty field is an empty list; an empty entry among others is a number that is not there.
    private static string[]? ReadList(string? text) => text is "" ? [] : text?.Split(',');

    private static List<StoredRecipient> FindRecipients(Call call, SendMessageRequest request)
    {
        var numbers = request.Recipients.Select(PhoneNumbers.Normalize);
        if (request.RemoveDuplicates)
            numbers = numbers.Distinct(StringComparer.Ordinal);
        return [.. numbers.Select(number => new StoredRecipient(number, FindEnd(call, number)))];
    }

    private static DeliveryStatus FindEnd(Call call, string number)
    {
        if (call.Customer.StoppedNumbers.Contains(number))
            return DeliveryStatus.StopSms;
        var arrives = PhoneDigits.TryNormalize(number, out _) && call.World.CanReach(number);
        return arrives ? DeliveryStatus.Delivered : DeliveryStatus.NotDelivered;
    }
}
