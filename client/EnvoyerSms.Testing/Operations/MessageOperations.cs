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

        var isExample = call.World.Messages.IsFresh && DocumentExample.IsSend(request);
        var message = call.World.Messages.Add(
            (id, times) =>
                new StoredMessage(times)
                {
                    Id = id,
                    Account = call.Account,
                    Text = text,
                    SenderName = request.SenderName,
                    Tag = request.Tag,
                    Recipients = recipients,
                    AcceptsReplies = request.AllowReplies || isExample,
                    // A date in the past is treated as "now": the document has no error for it (assumed).
                    AcceptedAt = call.Now,
                    SendAt = request.SendAt > call.Now ? request.SendAt.Value : call.Now,
                    Cost = cost,
                    HasStopLine = request.AddStopSms,
                    IsExample = isExample,
                }
        );
        if (isExample)
            DocumentExample.WithReplies(message);
        call.World.Counts.Add(message);
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

        var deliveries = message.DeliveriesAt(call.Now);
        return new XElement(
            "stats",
            Enum.GetValues<SimulatedStatus>()
                .Select(status =>
                    Element($"number_status_{status:D}", deliveries.LongCount(delivery => delivery.Status == status))
                ),
            deliveries.Select(delivery => new XElement(
                "recipient",
                Element("mobile_number", delivery.Number),
                Element("delivered_date", delivery.DeliveredAt is { } date ? LocalTime.Write(date) : ""),
                Element("status_id", (long)delivery.Status)
            ))
        );
    }

    public static XElement Cancel(Call call)
    {
        var message = MessageLookup.Find(call);
        var tooLate = message.ProgressAt(call.Now) switch
        {
            MessageProgress.Scheduled => null,
            MessageProgress.BeingSent when !message.IsExample => EnvoyerSmsErrors.MessageBeingSent,
            MessageProgress.Cancelled => EnvoyerSmsErrors.MessageAlreadyCancelled,
            _ when message.IsExample => null,
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
        return
        [
            .. numbers.Select(number => new StoredRecipient(number, call.World.Outcomes.For(call.Customer, number))),
        ];
    }
}
