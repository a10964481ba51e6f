using EnvoyerSms.Contract.Generated.Tests.Secrets;
using Octopush;

namespace EnvoyerSms.Contract.Generated.Tests.Contracts;

/// <summary>A real API's contract, against its documented responses over a socket.</summary>
public sealed class OctopushTests
{
    private const string Sent =
        "<octopush><error_code>000</error_code><cost>0.105</cost><balance>6.93</balance><ticket>api110000000021</ticket>"
        + "<sending_date>1326311820</sending_date><number_of_sendings>1</number_of_sendings><currency_code>€</currency_code>"
        + "<successs><success><recipient>+33600000001</recipient><country_code>FR</country_code><cost>0.0550</cost></success></successs>"
        + "<failures><failure><recipient>+33600000002</recipient><error_code>999</error_code></failure></failures></octopush>";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task All_examples_hold() =>
        ApiExamples.VerifyAsync(
            OctopushExamples.All,
            (http, clock) => new OctopushClient(http, Options(options => options.TimeProvider = clock)),
            Cancel
        );

    [Fact]
    public async Task A_message_is_sent()
    {
        var sent = await CallAsync(
            Sent,
            client => client.SendSmsAsync(["+33600000001", "+33600000002"], "Hello", Cancel)
        );

        Assert.Equal(("api110000000021", 0.105m, 6.93m), (sent.Ticket, sent.Cost, sent.Balance));
        Assert.Equal(new DateTimeOffset(2012, 1, 11, 19, 57, 0, TimeSpan.Zero), sent.SendsAt);
        var success = Assert.Single(sent.Successes);
        Assert.Equal(("+33600000001", "FR", 0.0550m), (success.Recipient, success.CountryCode, success.Cost));
        var failure = Assert.Single(sent.Failures);
        Assert.Equal(("+33600000002", 999), (failure.Recipient, failure.ErrorCode));
        Assert.DoesNotContain("+336", sent.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_are_sent_with_their_plus()
    {
        var received = "";
        await using var server = new LoopbackServer(request =>
        {
            received = request;
            return ServerAct.Reply(Sent);
        });
        using var client = OctopushClient.Create(Options(options => options.BaseAddress = server.Address));
        await client.SendSmsAsync(["+33 6 00 00 00 01", "0033600000002"], "Hello", Cancel);
        Assert.EndsWith(
            "user_login=ada%40shop.example&api_key=k&sms_recipients=%2B33600000001,%2B33600000002&sms_text=Hello",
            received,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Balances_are_told_with_their_kinds()
    {
        var balances = await CallAsync(
            "<octopush><error_code>000</error_code><balance type=\"FR\">1251.80</balance><balance type='XXX'>1829.40</balance></octopush>",
            client => client.GetBalanceAsync(Cancel)
        );
        Assert.Equal([("FR", 1251.80m), ("XXX", 1829.40m)], balances.Items.Select(item => (item.Type, item.Left)));
    }

    [Theory]
    [InlineData("<octopush><error_code>101</error_code></octopush>", 101, "WrongCredentials")]
    [InlineData("<octopush><error_code>150</error_code></octopush>", 150, null)]
    [InlineData(
        "<octopush>\n  <error_code> 101 </error_code>\n  <ticket></ticket></octopush>",
        101,
        "WrongCredentials"
    )]
    [InlineData("<octopush><error_code>101</error_code>", 101, "WrongCredentials")]
    public async Task A_failure_is_its_number(string body, int id, string? name)
    {
        var error = await Assert.ThrowsAsync<OctopushException>(() =>
            CallAsync(body, client => client.SendSmsAsync(["+33600000001"], "Hello", Cancel))
        );
        Assert.Equal((id, name, ""), (error.Id, error.Error?.Name, error.RawMessage));
        Assert.Equal((ApiOutcome.Rejected, false), (error.Outcome, error.IsSafeToRetry));
    }

    [Theory]
    [InlineData("<octopush><ticket>api11</ticket></octopush>", null)]
    [InlineData("<octopush><error_code/><ticket>api11</ticket></octopush>", null)]
    [InlineData("<octopush><error_code>000</error_code><ticket>api11</ticket><cost>0.1", "api11")]
    [InlineData(
        "<octopush><error_code>000</error_code><error_code>101</error_code><ticket>api11</ticket></octopush>",
        null
    )]
    [InlineData("<html><body>Bad gateway</body></html>", null)]
    public async Task What_is_no_response_is_unknown(string body, string? ticket)
    {
        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            CallAsync(body, client => client.SendSmsAsync(["+33600000001"], "Hello", Cancel))
        );
        Assert.Equal((ApiOutcome.Unknown, false, ticket), (error.Outcome, error.IsSafeToRetry, error.ResourceId));
    }

    private static async Task<T> CallAsync<T>(string body, Func<OctopushClient, Task<T>> call)
    {
        await using var server = new LoopbackServer(_ => ServerAct.Reply(body));
        using var client = OctopushClient.Create(Options(options => options.BaseAddress = server.Address));
        return await call(client);
    }

    private static OctopushOptions Options(Action<OctopushOptions> configure)
    {
        var options = new OctopushOptions
        {
            UserLogin = "ada@shop.example",
            ApiKey = "k",
            MaxRetries = 0,
        };
        configure(options);
        return options;
    }
}
