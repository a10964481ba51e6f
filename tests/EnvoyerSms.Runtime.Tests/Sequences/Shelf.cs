using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Sequences;
using EnvoyerSms.Runtime.Tests.Shop;
using EnvoyerSms.Runtime.Xml;

namespace EnvoyerSms.Runtime.Tests.Sequences;

/// <summary>What a contract emits for a list in pages and for an answer that is waited for.</summary>
internal static class Shelf
{
    public const long NotYet = 8;

    public static ApiOperation<ShelfRequest, ShelfPage> List { get; } =
        new()
        {
            Name = "ListShelf",
            Path = "shelf/list",
            Effect = ApiEffect.Read,
            Write = static (request, ref form) => form.Integer("skip"u8, request.Skip),
            Read = ShelfPage.Read,
        };

    public static ApiPages<ShelfRequest, ShelfPage, long> Pages { get; } =
        new(List)
        {
            Offset = static request => request.Skip,
            WithOffset = static (request, offset) => request with { Skip = offset },
            Items = static page => page.Items,
            Total = static page => page.Total,
        };

    /// <summary>Waits until every item is 1.</summary>
    public static ApiPoll<ShelfRequest, ShelfPage> Poll { get; } =
        new(List) { IsFinal = static page => ApiPoll.All(page.Items, static item => item == 1), Pending = [NotYet] };

    public static string Response(long total, params long[] items) =>
        $"<shop><state>ok</state><total>{total}</total>{string.Concat(items.Select(item => $"<item>{item}</item>"))}</shop>";

    public static string Pending { get; } = ShopResponses.Fail((int)NotYet, "Not yet");
}

internal sealed record ShelfRequest(long? Skip = null);

internal sealed record ShelfPage(long Total, IReadOnlyList<long> Items)
{
    public static ShelfPage Read(ref XmlCursor xml)
    {
        long? total = null;
        var items = new List<long>();
        var depth = xml.Depth;
        while (xml.NextChild(depth))
        {
            if (xml.NameIs("total"u8))
                xml.ReadInteger(ref total);
            else if (xml.NameIs("item"u8))
            {
                long? item = null;
                xml.ReadInteger(ref item);
                items.Add(xml.Required(item, "item"));
            }
        }
        return new ShelfPage(xml.Required(total, "total"), items);
    }
}
