using System.Globalization;
using EnvoyerSms.Runtime.Sequences;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Sequences;

/// <summary>Pages each of which names the next one: what is a total elsewhere is a token here, and 0 is none.</summary>
public sealed class TokenPagesTests
{
    private static readonly ApiTokenPages<ShelfRequest, ShelfPage, long> Pages = new(Shelf.List)
    {
        Token = static request => request.Skip?.ToString(CultureInfo.InvariantCulture),
        WithToken = static (request, token) => request with { Skip = long.Parse(token, CultureInfo.InvariantCulture) },
        Items = static page => page.Items,
        Next = static page => page.Total == 0 ? "" : page.Total.ToString(CultureInfo.InvariantCulture),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_without_a_token_is_the_last()
    {
        var server = new ShelfServer(static token =>
            token switch
            {
                null => Shelf.Response(7, 1, 2),
                7 => Shelf.Response(5),
                _ => Shelf.Response(0, 3),
            }
        );
        Assert.Equal([1, 2, 3], (await ReadAsync(server)).Read);
        Assert.Equal([null, 7, 5], server.Skips);
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData(9L, 1)]
    public async Task A_token_that_was_used_before_is_told(long? start, int requests)
    {
        var server = new ShelfServer(static _ => Shelf.Response(9, 1));

        var (read, error) = await ReadAsync(server, start);

        Assert.Equal(requests, read.Count);
        Assert.Equal(requests, server.Skips.Count);
        Assert.Equal("ListShelf: a page says that the next one is one that was read before.", error?.Message);
        Assert.True(error?.IsSafeToRetry);
    }

    [Fact]
    public async Task Tokens_that_go_round_are_told()
    {
        var server = new ShelfServer(static token => Shelf.Response(((token ?? 0) % 3) + 1, 1));
        var (read, error) = await ReadAsync(server);
        Assert.Equal(4, read.Count);
        Assert.NotNull(error);
    }

    [Fact]
    public async Task Pages_without_items_do_not_come_for_ever()
    {
        var server = new ShelfServer(static token => Shelf.Response((token ?? 0) + 1));
        var (_, error) = await ReadAsync(server);
        Assert.Equal(101, server.Skips.Count);
        Assert.Equal("ListShelf: more than 100 pages without an item came one after another.", error?.Message);
    }

    private static async Task<(List<long> Read, ApiResponseException? Error)> ReadAsync(
        ShelfServer server,
        long? start = null
    )
    {
        var read = new List<long>();
        try
        {
            await foreach (var item in Pages.ReadAsync(ShopClients.Over(server), new ShelfRequest(start), Cancel))
                read.Add(item);
            return (read, null);
        }
        catch (ApiResponseException error)
        {
            return (read, error);
        }
    }
}
