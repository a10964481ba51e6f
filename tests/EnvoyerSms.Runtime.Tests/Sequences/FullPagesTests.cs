using EnvoyerSms.Runtime.Sequences;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Sequences;

/// <summary>A10: a full page is followed by another, whatever the total counts.</summary>
public sealed class FullPagesTests
{
    private const int Size = 5;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ApiPages<ShelfRequest, ShelfPage, long> Pages { get; } =
        new(Shelf.List)
        {
            Offset = Shelf.Pages.Offset,
            WithOffset = Shelf.Pages.WithOffset,
            Items = Shelf.Pages.Items,
            Total = Shelf.Pages.Total,
            Size = Size,
        };

    [Theory]
    [InlineData(0, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(12, 3)]
    [InlineData(15, 4)]
    public async Task A10_where_the_total_counts_the_page(int count, int requests)
    {
        var server = new ShelfServer(skip => Page(count, skip, total: null));

        Assert.Equal(Enumerable.Range(0, count).Select(item => (long)item), await ReadAsync(server));

        Assert.Equal(requests, server.Skips.Count);
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(12, 3)]
    public async Task A10_where_the_total_counts_all(int count, int requests)
    {
        var server = new ShelfServer(skip => Page(count, skip, total: count));

        Assert.Equal(Enumerable.Range(0, count).Select(item => (long)item), await ReadAsync(server));

        Assert.Equal(requests, server.Skips.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A10_the_same_page_once_more_ends_the_list(bool isTotalOfAll)
    {
        var server = new ShelfServer(_ => Page(count: 5, skip: 0, total: isTotalOfAll ? 5 : null));

        Assert.Equal([0, 1, 2, 3, 4], await ReadAsync(server));

        Assert.Equal([null, 5], server.Skips);
    }

    [Fact]
    public async Task A10_pages_that_never_end_are_told()
    {
        var server = new ShelfServer(static skip => Page(int.MaxValue, skip, total: null));
        var read = 0;

        var error = await Assert.ThrowsAsync<ApiResponseException>(async () =>
        {
            await foreach (var item in Pages.ReadAsync(ShopClients.Over(server), new ShelfRequest(), Cancel))
                read++;
        });

        Assert.Equal(1_001 * Size, read);
        Assert.Equal("ListShelf: 1000 full pages came behind the total of 5.", error.Message);
    }

    private static string Page(int count, long? skip, int? total)
    {
        var from = skip ?? 0;
        var items = Math.Max(0, Math.Min(Size, count - from));
        return Shelf.Response(total ?? items, [.. Enumerable.Range(0, (int)items).Select(item => from + item)]);
    }

    private static async Task<List<long>> ReadAsync(ShelfServer server)
    {
        var read = new List<long>();
        await foreach (var item in Pages.ReadAsync(ShopClients.Over(server), new ShelfRequest(), Cancel))
            read.Add(item);
        return read;
    }
}
