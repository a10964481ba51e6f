using EnvoyerSms.Runtime.Options;
using EnvoyerSms.Runtime.Tests.Shop;

namespace EnvoyerSms.Runtime.Tests.Options;

/// <summary>Alone: the switch holds for the whole process, and every other test wants it off.</summary>
[CollectionDefinition(nameof(UriRedactionTests), DisableParallelization = true)]
[Collection(nameof(UriRedactionTests))]
public sealed class UriRedactionTests : IDisposable
{
    public void Dispose() => AppContext.SetSwitch(UriRedaction.Switch, false);

    [Theory]
    [InlineData(ShopAuthentication.Query, ApiMethod.Post, "Shop:Authentication is Query while ")]
    [InlineData(ShopAuthentication.Basic, ApiMethod.Get, "Shop:Method is Get while ")]
    public void A_query_that_would_be_logged_is_refused(ShopAuthentication scheme, ApiMethod method, string start)
    {
        var options = ShopClients.Options(configure: o => (o.Authentication, o.Method) = (scheme, method));
        AppContext.SetSwitch(UriRedaction.Switch, false);
        Assert.Empty(options.FindProblems());

        AppContext.SetSwitch(UriRedaction.Switch, true);

        var problem = Assert.Single(options.FindProblems());
        Assert.StartsWith(start, problem, StringComparison.Ordinal);
        Assert.Contains("turn that switch off, or choose Post", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ShopAuthentication.Basic)]
    [InlineData(ShopAuthentication.Form)]
    public void What_sends_no_query_is_taken(ShopAuthentication scheme)
    {
        AppContext.SetSwitch(UriRedaction.Switch, true);
        Assert.Empty(ShopClients.Options(configure: o => o.Authentication = scheme).FindProblems());
    }
}
