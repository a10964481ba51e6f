using System.Xml.Linq;
using EnvoyerSms.Testing.Wire;
using static EnvoyerSms.Testing.Wire.ResponseText;

namespace EnvoyerSms.Testing.Operations;

internal static class ReplyOperations
{
    private const int PageSize = 50;

    public static XElement Get(Call call)
    {
        var message = MessageLookup.Find(call);
        if (!message.AcceptsReplies)
            throw new RefusedException(EnvoyerSmsErrors.RepliesNotEnabled);
        var offset = ReadOffset(call, message.Id, message.Replies.Count);
        return new XElement(
            "responses",
            Element("number_of_response", message.Replies.Count),
            message
                .Replies.Skip(offset)
                .Take(PageSize)
                .Select(reply => new XElement(
                    "response",
                    Element("mobile_number", reply.From),
                    Element("date", LocalTime.Write(reply.Date)),
                    Element("content", reply.Text)
                ))
        );
    }

    private static int ReadOffset(Call call, long messageId, int total)
    {
        if (call.Fields["offset"] is not { } text)
            return 0;
        var refusals = new Refusals();
        var malformed = EnvoyerSmsErrors.OffsetNotInteger;
        var offset = refusals.ReadInteger(text, missing: malformed, empty: malformed, malformed);
        var request = new GetRepliesRequest { MessageId = messageId, Offset = offset };
        refusals.AddBrokenRules(GetRepliesOperation.Definition, request, call);
        if (offset > total)
            refusals.Add(EnvoyerSmsErrors.OffsetTooBig);
        refusals.ThrowIfAny();
        return (int)offset;
    }
}
