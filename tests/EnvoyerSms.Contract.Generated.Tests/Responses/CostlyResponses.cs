using System.Numerics;
using System.Text;
using System.Xml.Linq;
using EnvoyerSms.Contract.Responses;

namespace EnvoyerSms.Contract.Generated.Tests.Responses;

/// <summary>Long responses that make a client keep much, for every operation: each element repeated, with each kind of text.</summary>
internal static class CostlyResponses
{
    // Buffers double while a response of unknown length comes: one byte more makes the last one twice too large.
    private const int Size = (256 * 1024) + 1;

    // As long as a text may be in UTF-8.
    private const int LongText = 64 * 1024;

    private static readonly string[] Texts = ["a", "é", new('a', LongText), new('é', LongText / 2)];

    public static IEnumerable<(string What, byte[] Reply)> Of(ResponseCase operation)
    {
        foreach (var (what, xml) in Repeated(operation))
        {
            yield return ($"{what}, status last", Utf8(StatusLast(xml)));
            foreach (var (encoding, reply) in Encoded(xml))
                yield return ($"{what} in {encoding}", reply);
        }
    }

    public static IEnumerable<(string Encoding, byte[] Reply)> Encoded(string xml) =>
        [("UTF-8", Utf8(xml)), ("Latin 1", Latin1(xml)), ("UTF-16", Utf16(xml))];

    private static byte[] Utf8(string xml) => Padded(Encoding.UTF8.GetBytes(xml), " "u8);

    private static byte[] Latin1(string xml) =>
        Padded(Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='iso-8859-1'?>" + xml), " "u8);

    private static byte[] Utf16(string xml) => Padded([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(xml)], " \0"u8);

    private static IEnumerable<(string What, string Xml)> Repeated(ResponseCase operation)
    {
        var smallest = SmallestResponse.Of(operation);
        foreach (var element in smallest.Descendants().ToArray())
        {
            yield return ($"many {element.Name}", Repeat(element, smallest));
            yield return ($"many {element.Name} in pieces", InPieces(Repeat(element, smallest)));
        }
        foreach (var leaf in SmallestResponse.Leaves(smallest))
        {
            var before = leaf.Value;
            foreach (var text in Texts)
            {
                if (!SmallestResponse.IsTakenWith(text, leaf, smallest, operation))
                    continue;
                var what = $"{leaf.Name} of {text.Length} {text[0]}";
                yield return ($"many {what}", Repeat(leaf, smallest));
                // Where all may be left out, the payload itself is a leaf.
                if (leaf.Parent is { Parent: not null } around)
                    yield return ($"many {around.Name} with {what}", Repeat(around, smallest));
            }
            leaf.Value = before;
        }
    }

    private static string Repeat(XElement element, XElement reply)
    {
        var place = new XComment("");
        element.AddAfterSelf(place);
        var all = SmallestResponse.Print(reply);
        place.Remove();
        var one = SmallestResponse.Print(element);
        var count = (Size - Encoding.UTF8.GetByteCount(all)) / Encoding.UTF8.GetByteCount(one);
        return all.Replace(
            "<!---->",
            string.Concat(Enumerable.Repeat(one, Math.Max(1, count))),
            StringComparison.Ordinal
        );
    }

    private static string StatusLast(string xml) =>
        xml.Replace("<status>success</status>", "", StringComparison.Ordinal)
            .Replace("</envoyersmspro>", "<status>success</status></envoyersmspro>", StringComparison.Ordinal);

    // A comment in every text.
    private static string InPieces(string xml) => xml.Replace("</", "<!----></", StringComparison.Ordinal);

    // One byte more than a power of two, or a character more.
    private static byte[] Padded(byte[] reply, ReadOnlySpan<byte> space)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)reply.Length);
        var padded = new byte[size + space.Length];
        for (var i = 0; i < padded.Length; i += space.Length)
            space.CopyTo(padded.AsSpan(i));
        reply.CopyTo(padded, 0);
        return padded;
    }
}
