using System.Net;

namespace EnvoyerSms.Testing.Tests;

public sealed class AuthenticationTests : SimulatorTest
{
    [Theory]
    [InlineData("33600000000:demo", 155)]
    [InlineData("33600000000:demo:504", 5973)]
    [InlineData("33600000000:demo:", 155)]
    public async Task Basic_names_login_password_and_account(string credentials, long sms)
    {
        Http.DefaultRequestHeaders.Authorization = Basic(credentials);
        Assert.Equal(sms, (await GetAsync("account/status")).Number("sms_remaining"));
        Assert.Equal(sms, (await PostAsync("account/status")).Number("sms_remaining"));
    }

    [Theory]
    [InlineData("33600000000:wrong")]
    [InlineData("33600000001:demo")]
    [InlineData("33600000000")]
    [InlineData("33600000000:demo:505")]
    [InlineData("33600000000:demo:x")]
    [InlineData("33600000000:demo:504:1")]
    [InlineData(":")]
    [InlineData("")]
    public async Task Basic_with_anything_else_is_refused(string credentials)
    {
        Http.DefaultRequestHeaders.Authorization = Basic(credentials);
        AssertUnknown(await GetAsync("account/status"));
    }

    [Theory]
    [InlineData("Bearer", "demo")]
    [InlineData("Basic", "not base 64!")]
    public async Task Another_header_is_refused(string scheme, string value)
    {
        Http.DefaultRequestHeaders.Authorization = new(scheme, value);
        AssertUnknown(await GetAsync("account/status"));
    }

    [Theory]
    [InlineData("login=33600000000&password=demo", 155)]
    [InlineData("login=33600000000&password=demo&accountid=504", 5973)]
    public async Task Form_and_query_name_them_as_fields(string fields, long sms)
    {
        Http.DefaultRequestHeaders.Authorization = null;
        Assert.Equal(sms, (await PostAsync("account/status", fields)).Number("sms_remaining"));
        Assert.Equal(sms, (await PostAsync($"account/status?{fields}")).Number("sms_remaining"));
        Assert.Equal(sms, (await GetAsync($"account/status?{fields}")).Number("sms_remaining"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("login=33600000000")]
    [InlineData("password=demo")]
    [InlineData("login=33600000000&password=Demo")]
    [InlineData("login=33600000000&password=demo&accountid=879")]
    public async Task Wrong_fields_are_refused(string fields)
    {
        Http.DefaultRequestHeaders.Authorization = null;
        AssertUnknown(await PostAsync("account/status", fields));
        AssertUnknown(await GetAsync($"account/status?{fields}"));
    }

    [Fact]
    public async Task A_password_with_a_colon_passes_as_a_field_but_not_under_basic()
    {
        Simulator.AddCustomer("33611111111", "a:b", new SimulatorAccount(1, "COLON", 7));
        Http.DefaultRequestHeaders.Authorization = null;
        Assert.Equal(
            7,
            (await PostAsync("account/status", "login=33611111111&password=a%3Ab")).Number("sms_remaining")
        );
        Http.DefaultRequestHeaders.Authorization = Basic("33611111111:a:b");
        AssertUnknown(await GetAsync("account/status"));
    }

    [Fact]
    public async Task Customers_do_not_see_each_other()
    {
        var message = await SendAsync();
        Simulator.AddCustomer("33611111111", "other", new SimulatorAccount(1, "OTHER", 7));
        Http.DefaultRequestHeaders.Authorization = Basic("33611111111:other");

        Assert.Equal(["1"], (await GetAsync("account/getallaccounts")).Texts("account_id"));
        (await GetAsync($"message/stats?messageid={message}")).AssertRefused(7, "Unknown messageid");
        (await PostAsync("account/delete", "deleteaccountid=496")).AssertRefused(3, "Bad value of parameters");
        Http.DefaultRequestHeaders.Authorization = Basic("33611111111:other:496");
        AssertUnknown(await GetAsync("account/status"));
    }

    [Theory]
    [InlineData(496, 1)] // An account of the first customer.
    [InlineData(1, 1)]
    public async Task Of_a_customer_whose_accounts_are_refused_nothing_is_left(long first, long second)
    {
        SimulatorAccount[] accounts = [new(first, "A", 7), new(second, "B", 7)];
        Assert.Throws<ArgumentException>(() => Simulator.AddCustomer("33611111111", "other", accounts));

        Simulator.AddCustomer("33611111111", "other", new SimulatorAccount(1, "OTHER", 7));
        Http.DefaultRequestHeaders.Authorization = Basic("33611111111:other");
        Assert.Equal(["1"], (await GetAsync("account/getallaccounts")).Texts("account_id"));
    }

    [Fact]
    public async Task Who_is_refused_is_told_how_to_authenticate()
    {
        Http.DefaultRequestHeaders.Authorization = null;
        using var response = await Http.GetAsync(new Uri("account/status", UriKind.Relative), Cancellation);
        Assert.Equal("Basic", Assert.Single(response.Headers.WwwAuthenticate).Scheme);
    }

    private static void AssertUnknown(HttpResponseText reply) =>
        reply.AssertRefused(1, "Authentication failed", HttpStatusCode.Unauthorized);
}
