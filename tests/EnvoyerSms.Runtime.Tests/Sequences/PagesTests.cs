using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Sequences;

public sealed class PagesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_items_come_and_each_page_is_asked_for_once()
    {
        var server = Shelving(7, pageSize: 3);

        Assert.Equal([0, 1, 2, 3, 4, 5, 6], await ReadAsync(server));

        Assert.Equal([null, 3, 6], server.Skips);
    }

    [Theory]
    [InlineData(0, new long[0])]
    [InlineData(1, new long[] { 0 })]
    [InlineData(3, new long[] { 0, 1, 2 })]
    public async Task One_page_is_one_request(int total, long[] items)
    {
        var server = Shelving(total, pageSize: 3);

        Assert.Equal(items, await ReadAsync(server));

        Assert.Single(server.Skips);
    }

    [Theory]
    [InlineData(5, new long[] { 5, 6 })]
    [InlineData(7, new long[0])]
    public async Task It_begins_where_the_request_says(long skip, long[] items)
    {
        var server = Shelving(7, pageSize: 3);

        Assert.Equal(items, await ReadAsync(server, new ShelfRequest(skip)));

        Assert.Equal([skip], server.Skips);
    }

    [Fact]
    public async Task What_came_counts_not_what_pages_held_before()
    {
        var server = new ShelfServer(skip =>
            skip switch
            {
                null => Shelf.Response(6, 0, 1),
                2 => Shelf.Response(6, 2),
                3 => Shelf.Response(6, 3, 4, 5),
                _ => "",
            }
        );

        Assert.Equal([0, 1, 2, 3, 4, 5], await ReadAsync(server));
    }

    [Theory]
    [InlineData(2, 4, new long[] { 0, 1, 2, 3 })]
    [InlineData(4, 2, new long[] { 0, 1 })]
    public async Task The_newest_total_counts(long first, long second, long[] items)
    {
        var total = first;
        var server = new ShelfServer(skip =>
        {
            var response = skip is null ? Shelf.Response(3, 0) : Shelf.Response(total, skip.Value);
            total = second;
            return response;
        });

        Assert.Equal(items, await ReadAsync(server));
    }

    [Fact]
    public async Task A_server_that_knows_no_pages_is_not_asked_for_ever()
    {
        var server = new ShelfServer(static _ => Shelf.Response(5, 0, 1));

        Assert.Equal([0, 1, 0, 1, 0, 1], await ReadAsync(server));
    }

    [Fact]
    public async Task An_empty_page_before_the_total_is_a_contradiction_told_once()
    {
        var server = new ShelfServer(static skip => skip is null ? Shelf.Response(5, 0, 1) : Shelf.Response(5));
        var read = new List<long>();

        var error = await Assert.ThrowsAsync<ApiResponseException>(async () =>
        {
            await foreach (var item in Read(server, Cancel))
                read.Add(item);
        });

        Assert.Equal([0, 1], read);
        Assert.Equal(2, server.Skips.Count);
        Assert.Equal(("ListShelf", ApiEffect.Read, true), (error.Operation, error.Effect, error.IsSafeToRetry));
        Assert.Equal(
            "ListShelf: the response holds no item from offset 2 on, although it says that there are 5 in all.",
            error.Message
        );
    }

    [Fact]
    public async Task What_was_read_before_a_failure_is_not_lost()
    {
        var server = new ShelfServer(static skip =>
            skip is null ? Shelf.Response(5, 0, 1) : ShopResponses.Fail(5, "Sold out")
        );
        var read = new List<long>();

        await Assert.ThrowsAsync<ShopException>(async () =>
        {
            await foreach (var item in Read(server, Cancel))
                read.Add(item);
        });

        Assert.Equal([0, 1], read);
    }

    [Fact]
    public async Task A_page_is_asked_for_when_its_first_item_is_needed()
    {
        var server = Shelving(7, pageSize: 3);

        var items = Read(server, Cancel);
        Assert.Empty(server.Skips);
        await foreach (var item in items)
        {
            Assert.Single(server.Skips);
            if (item == 2)
                break;
        }
        Assert.Single(server.Skips);

        Assert.Equal(7, (await ToListAsync(items)).Count);
        Assert.Equal([null, null, 3, 6], server.Skips);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_token_stops_it(bool ofTheMethod)
    {
        var server = Shelving(7, pageSize: 3);
        using var stop = new CancellationTokenSource();
        var items = Read(server, ofTheMethod ? stop.Token : Cancel);
        var read = new List<long>();

        await Assert.ThrowsAsync<ApiCanceledException>(async () =>
        {
            await foreach (var item in items.WithCancellation(ofTheMethod ? Cancel : stop.Token))
            {
                read.Add(item);
                await stop.CancelAsync();
            }
        });

        Assert.Equal([0, 1, 2], read);
    }

    [Fact]
    public void What_is_missing_is_told_at_the_call()
    {
        using var transport = ShopClients.Over(Shelving(7, pageSize: 3));

        Assert.Throws<ArgumentNullException>(() => Shelf.Pages.ReadAsync(transport, null!, Cancel));
        Assert.Throws<ArgumentNullException>(() => Shelf.Pages.ReadAsync(null!, new ShelfRequest(), Cancel));
    }

    private static ShelfServer Shelving(int count, int pageSize) =>
        new(skip =>
        {
            var from = (int)(skip ?? 0);
            var items = Enumerable.Range(from, Math.Max(0, Math.Min(pageSize, count - from)));
            return Shelf.Response(count, [.. items.Select(item => (long)item)]);
        });

    private static IAsyncEnumerable<long> Read(
        ShelfServer server,
        CancellationToken cancellationToken,
        ShelfRequest? request = null
    ) => Shelf.Pages.ReadAsync(ShopClients.Over(server), request ?? new ShelfRequest(), cancellationToken);

    private static Task<List<long>> ReadAsync(ShelfServer server, ShelfRequest? request = null) =>
        ToListAsync(Read(server, Cancel, request));

    private static async Task<List<long>> ToListAsync(IAsyncEnumerable<long> items)
    {
        var read = new List<long>();
        await foreach (var item in items.WithCancellation(Cancel))
            read.Add(item);
        return read;
    }
}
