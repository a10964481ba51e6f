using EnvoyerSms.Runtime.Sequences;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Sequences;

/// <summary>Pages each of which holds the address of the next one, of a list with a value in its path.</summary>
public sealed class NextPagesTests
{
    private static readonly ApiNextPages<OrderRequest, Order, long> Pages = new(ShopApi.Shelved(ApiMethod.Get))
    {
        Items = static page => [page.Id],
        Next = static _ => null,
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task What_cannot_stand_in_the_path_is_refused_as_by_any_call(string name)
    {
        var stub = new StubHandler(ShopResponses.Ok);
        using var client = ShopClients.Over(stub);

        await Assert.ThrowsAsync<ApiValidationException>(async () =>
        {
            await foreach (var item in Pages.ReadAsync(client, new OrderRequest(name), Cancel))
                Assert.Fail($"{item} was read.");
        });

        Assert.Empty(stub.Sent);
    }
}
