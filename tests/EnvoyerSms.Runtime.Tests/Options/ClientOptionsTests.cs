using EnvoyerSms.Runtime.Calls;
using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Tests.Shop;
using Microsoft.Extensions.Options;

namespace EnvoyerSms.Runtime.Tests.Options;

public sealed class ClientOptionsTests
{
    public static TheoryData<string, Action<ShopOptions>> Wrong =>
        new()
        {
            { "Shop:Login is missing: every call needs it.", options => options.Login = null },
            { "Shop:Login is missing: every call needs it.", options => options.Login = "" },
            { "Shop:Login is missing: every call needs it.", options => options.Login = " \t " },
            { "Shop:Password is missing: every call needs it.", options => options.Password = "" },
            {
                "Shop:Password holds a colon, which Basic authentication uses to separate the credentials: choose Form authentication.",
                options => options.Password = "a:b"
            },
            { "Shop:Login holds a colon, which Basic", options => options.Login = "a:b" },
            // As it is read from a file.
            { "Shop:Password ends with a line break, as a text does", options => options.Password = "a:b\n" },
            { "Shop:Password ends with a line break", options => options.Password = "a:b\r\n" },
            { "Shop:Login ends with a line break", options => options.Login = "a:b\r" },
            { "Shop:Password begins or ends with a blank: trim it.", options => options.Password = "a:b " },
            { "Shop:Password begins or ends with a blank", options => options.Password = "\u00A0a:b" },
            { "Shop:Login begins or ends with a blank", options => options.Login = "\ta:b" },
            { "Shop:Login begins or ends with a blank", options => options.Login = "\na:b" },
            { "Shop:Password holds a character that cannot be seen", options => options.Password = "a:b\nc" },
            { "Shop:Password holds a character that cannot be seen", options => options.Password = "\0a:b" },
            { "Shop:Password holds a character that cannot be seen", options => options.Password = "a:b\u0085c" },
            { "Shop:Login holds a character that cannot be seen", options => options.Login = "\uFEFFa:b" },
            {
                "Shop:Password ends with a line break",
                options => (options.Authentication, options.Password) = (ShopAuthentication.Header, "a:b\n")
            },
            {
                "Shop:Password holds a character that cannot be seen",
                options => (options.Authentication, options.Password) = (ShopAuthentication.Form, "a:b\r\nX: y")
            },
            {
                "Shop:Method is Get, which has no form to carry the credentials of Form authentication: choose Post",
                options => (options.Authentication, options.Method) = (ShopAuthentication.Form, ApiMethod.Get)
            },
            {
                "Shop:Password holds a character that a header cannot carry",
                options => (options.Authentication, options.Password) = (ShopAuthentication.Header, "clé")
            },
            {
                "Shop:Authentication has the value 9, which is not a scheme",
                options => options.Authentication = (ShopAuthentication)9
            },
            {
                "Shop:Method is not one that the API takes: choose Post or Get.",
                options => options.Method = (ApiMethod)9
            },
            { "Shop:Validation has no such value", options => options.Validation = (ApiValidationMode)9 },
            { "Shop:BaseAddress is missing", options => options.BaseAddress = null },
            {
                "Shop:BaseAddress is not absolute: begin it with https://.",
                options => options.BaseAddress = new("v1/", UriKind.Relative)
            },
            { "Shop:BaseAddress has the scheme ftp", options => options.BaseAddress = new("ftp://h.invalid/") },
            { "Shop:BaseAddress has the scheme file", options => options.BaseAddress = new("file:///etc/passwd") },
            {
                "Shop:BaseAddress holds a user name or password",
                options => options.BaseAddress = new("https://u:p@h.invalid/")
            },
            {
                "Shop:BaseAddress holds a query or a fragment",
                options => options.BaseAddress = new("https://h.invalid/?a=1")
            },
            {
                "Shop:BaseAddress holds a query or a fragment",
                options => options.BaseAddress = new("https://h.invalid/#a")
            },
            {
                "Shop:BaseAddress is http, which shows credentials and messages to everyone on the way: use https, or set AllowInsecureHttp to true.",
                options => options.BaseAddress = new("http://h.invalid/")
            },
            { "Shop:BaseAddress is http", options => options.BaseAddress = new("http://localhost.invalid/") },
            { "Shop:Timeout must be more than zero and at most one day.", options => options.Timeout = TimeSpan.Zero },
            { "Shop:Timeout must be", options => options.Timeout = TimeSpan.MaxValue },
            { "Shop:MaxResponseBytes must be from 1 to 536870912.", options => options.MaxResponseBytes = 0 },
            { "Shop:MaxResponseBytes must be", options => options.MaxResponseBytes = (512 * 1024 * 1024) + 1 },
            { "Shop:MaxResponseBytes must be", options => options.MaxResponseBytes = int.MaxValue },
            { "Shop:RateLimitKey must have from 1 to 200 characters", options => options.RateLimitKey = " " },
            { "Shop:RateLimitKey must have", options => options.RateLimitKey = new string('k', 201) },
            { "Shop:TimeProvider is missing", options => options.TimeProvider = null! },
        };

    [Theory, MemberData(nameof(Wrong))]
    public void A_wrong_option_is_named(string sentence, Action<ShopOptions> spoil)
    {
        var options = ShopClients.Options(configure: spoil);
        var error = Assert.Throws<OptionsValidationException>(() => ApiTransport.Create(ShopApi.Definition, options));
        Assert.StartsWith(sentence, Assert.Single(error.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("a:b", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("u:p", error.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<ShopOptions>> Right =>
        new()
        {
            { "the defaults", _ => { } },
            { "blanks within", options => (options.Login, options.Password) = ("a b", "c  d") },
            { "http to this machine", options => options.BaseAddress = new("http://localhost:5000") },
            { "http to this machine by number", options => options.BaseAddress = new("http://127.0.0.1/") },
            { "http to this machine by IPv6", options => options.BaseAddress = new("http://[::1]/") },
            {
                "http elsewhere where it is allowed",
                options => (options.BaseAddress, options.AllowInsecureHttp) = (new("http://h.invalid/"), true)
            },
            { "the largest limit", options => options.MaxResponseBytes = 512 * 1024 * 1024 },
            { "the longest key", options => options.RateLimitKey = new string('k', 200) + " " },
            { "no timeout", options => options.Timeout = Timeout.InfiniteTimeSpan },
            {
                "a colon in a form",
                options => (options.Authentication, options.Password) = (ShopAuthentication.Form, "a:b")
            },
            {
                "no login for a key",
                options =>
                    (options.Authentication, options.Login, options.Password) = (ShopAuthentication.Header, null, "k")
            },
        };

    [Theory, MemberData(nameof(Right))]
    public void What_is_right_is_taken(string what, Action<ShopOptions> configure)
    {
        Assert.NotEmpty(what);
        ApiTransport.Create(ShopApi.Definition, ShopClients.Options(configure: configure)).Dispose();
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once()
    {
        var error = Assert.Throws<OptionsValidationException>(() =>
            ApiTransport.Create(ShopApi.Definition, new ShopOptions { BaseAddress = null, MaxResponseBytes = -1 })
        );
        Assert.Equal(4, error.Failures.Count());
    }

    [Fact]
    public async Task A_client_keeps_what_it_was_made_with()
    {
        var stub = new StubHandler(ShopResponses.Ok);
        var options = ShopClients.Options();
        var client = new ApiTransport(ShopApi.Definition, new HttpClient(stub), options);

        options.Login = null;
        options.Method = ApiMethod.Get;
        options.BaseAddress = new Uri("https://elsewhere.invalid/");
        await client.SendAsync(ShopApi.Last, ApiNoRequest.Value, TestContext.Current.CancellationToken);

        Assert.Equal(
            (HttpMethod.Post, "https://shop.invalid/v1/order/last"),
            (stub.Single.Message.Method, stub.Single.Address)
        );
        Assert.NotNull(stub.Single.Message.Headers.Authorization);
    }
}
