using EnvoyerSms.Runtime.Sequences;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Sequences;

/// <summary>Pages with numbers, and lists whose end no total tells.</summary>
public sealed class NumberedPagesTests
{
    private const int Size = 3;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(7, 3)]
    public async Task The_total_ends_the_list(int count, int requests)
    {
        var server = Serving(count);
        Assert.Equal(Numbers(0, count), await ReadAsync(server, Pages(hasTotal: true, size: null)));
        Assert.Equal(requests, server.Skips.Count);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(7, 3)]
    public async Task A_page_that_is_not_full_ends_the_list(int count, int requests)
    {
        var server = Serving(count);
        Assert.Equal(Numbers(0, count), await ReadAsync(server, Pages(hasTotal: false, size: Size)));
        Assert.Equal(requests, server.Skips.Count);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(7, 4)]
    public async Task Where_no_size_is_known_an_empty_page_does(int count, int requests)
    {
        var server = Serving(count);
        Assert.Equal(Numbers(0, count), await ReadAsync(server, Pages(hasTotal: false, size: null)));
        Assert.Equal(requests, server.Skips.Count);
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData(Size, 2)]
    public async Task From_the_middle_on_the_total_counts_where_the_size_is_known(int? size, int requests)
    {
        var server = Serving(7);
        Assert.Equal(Numbers(3, 4), await ReadAsync(server, Pages(hasTotal: true, size), new ShelfRequest(2)));
        Assert.Equal(new long?[] { 2, 3, 4 }.Take(requests), server.Skips);
    }

    [Fact]
    public async Task A_total_of_the_page_alone_does_not_end_the_list_behind_a_full_page()
    {
        var server = new ShelfServer(page => Page(7, page, totalOfPage: true));
        Assert.Equal(Numbers(0, 7), await ReadAsync(server, Pages(hasTotal: true, Size)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Size)]
    public async Task The_same_page_once_more_ends_the_list(int? size)
    {
        var server = new ShelfServer(static _ => Shelf.Response(3, 0, 1, 2));
        Assert.Equal([0, 1, 2], await ReadAsync(server, Pages(hasTotal: false, size)));
        Assert.Equal([null, 2], server.Skips);
    }

    [Fact]
    public async Task An_empty_page_before_the_total_is_a_contradiction()
    {
        var server = new ShelfServer(static page => page is null ? Shelf.Response(5, 0, 1) : Shelf.Response(5));

        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            ReadAsync(server, Pages(hasTotal: true, size: null))
        );

        Assert.Equal(
            "ListShelf: the response holds no item behind the first 2, although it says that there are 5 in all.",
            error.Message
        );
        Assert.Equal(2, server.Skips.Count);
    }

    [Fact]
    public async Task Pages_may_count_from_0()
    {
        var server = Serving(7, first: 0);
        Assert.Equal(Numbers(0, 7), await ReadAsync(server, Pages(hasTotal: true, size: null, first: 0)));
        Assert.Equal([null, 1, 2], server.Skips);
    }

    [Fact]
    public async Task A_page_is_asked_for_when_its_first_item_is_needed()
    {
        var server = Serving(7);
        var items = Pages(hasTotal: false, Size).ReadAsync(ShopClients.Over(server), new ShelfRequest(), Cancel);
        Assert.Empty(server.Skips);
        await foreach (var item in items)
        {
            Assert.Equal((item / Size) + 1, server.Skips.Count);
            if (item == 5)
                break;
        }
        Assert.Equal(2, server.Skips.Count);
    }

    private static ApiNumberedPages<ShelfRequest, ShelfPage, long> Pages(bool hasTotal, int? size, int first = 1) =>
        new(Shelf.List)
        {
            Position = static request => request.Skip,
            WithPosition = static (request, page) => request with { Skip = page },
            First = first,
            Items = static page => page.Items,
            Total = hasTotal ? static page => page.Total : null,
            Size = _ => size,
        };

    private static ShelfServer Serving(int count, int first = 1) => new(page => Page(count, page, false, first));

    private static string Page(int count, long? page, bool totalOfPage, int first = 1)
    {
        var from = (int)((page ?? first) - first) * Size;
        var items = Numbers(from, Math.Max(0, Math.Min(Size, count - from)));
        return Shelf.Response(totalOfPage ? items.Length : count, items);
    }

    private static long[] Numbers(int from, int count) =>
        [.. Enumerable.Range(from, count).Select(static number => (long)number)];

    private static async Task<List<long>> ReadAsync(
        ShelfServer server,
        ApiNumberedPages<ShelfRequest, ShelfPage, long> pages,
        ShelfRequest? request = null
    )
    {
        var read = new List<long>();
        await foreach (var item in pages.ReadAsync(ShopClients.Over(server), request ?? new ShelfRequest(), Cancel))
            read.Add(item);
        return read;
    }
}
