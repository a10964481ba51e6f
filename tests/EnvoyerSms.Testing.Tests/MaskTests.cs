using System.Net.Http.Headers;

namespace EnvoyerSms.Testing.Tests;

/// <summary>What is kept of requests holds no secret, since people point programs at a simulator that know real ones.</summary>
public sealed class MaskTests : SimulatorTest
{
    private const string Secret = "s3cr&t é";
    private const string Mobile = "33698765432";

    // As a form may spell it.
    private static readonly string[] Spellings =
    [
        Uri.EscapeDataString(Secret),
        "s3cr%26t+%c3%a9",
        "%733cr%26t%20%C3%A9",
    ];

    protected override SimulatorOptions Options => new();

    [Fact]
    public async Task A_header_keeps_its_scheme()
    {
        Http.DefaultRequestHeaders.Authorization = Basic($"{Mobile}:{Secret}:504");
        Http.DefaultRequestHeaders.Add("Cookie", "session=s3cr");
        Http.DefaultRequestHeaders.Add("X-Api-Key", "s3cr");
        await GetAsync("account/status");
        var request = Assert.Single(Simulator.Requests);
        Assert.Equal(("Basic ***", "504"), (request.Headers["Authorization"], request.AccountId));
        AssertKeepsNothing(request);
    }

    [Theory]
    [InlineData("Cookie", "session=s3cr; theme=dark")]
    [InlineData("X-Api-Key", "s3cr t")]
    [InlineData("X-Password", "s3cr")]
    [InlineData("X-Login", "33698765432")]
    public async Task Of_a_header_that_has_no_scheme_nothing_is_kept(string name, string value)
    {
        Http.DefaultRequestHeaders.Add(name, value);
        await GetAsync("account/status");
        Assert.Equal("***", Assert.Single(Simulator.Requests).Headers[name]);
    }

    [Fact]
    public async Task The_rest_of_a_password_with_a_colon_is_not_taken_for_an_account()
    {
        Http.DefaultRequestHeaders.Authorization = Basic($"{Mobile}:geheim:{Secret}");
        await GetAsync("account/status");
        Assert.Equal("***", Assert.Single(Simulator.Requests).AccountId);
    }

    [Fact]
    public async Task A_header_without_a_scheme_is_nothing_but_secret()
    {
        Http.DefaultRequestHeaders.Authorization = null;
        Http.DefaultRequestHeaders.TryAddWithoutValidation(
            "Authorization",
            Secret.Replace(" é", "", StringComparison.Ordinal)
        );
        await GetAsync("account/status");
        Assert.Equal("***", Assert.Single(Simulator.Requests).Headers["Authorization"]);
    }

    [Fact]
    public async Task Fields_keep_their_names_and_the_rest_stays_as_it_came()
    {
        Http.DefaultRequestHeaders.Authorization = null;
        foreach (var secret in Spellings)
        {
            await GetAsync($"account/status?login={Mobile}&Password={secret}&password={secret}&accountid=504&x=a%2Cb");
            AssertKeepsNothing(Simulator.Requests[^1]);
            Assert.Equal("?login=***&Password=***&password=***&accountid=504&x=a%2Cb", Simulator.Requests[^1].RawQuery);

            await PostAsync("account/status", $"%70assword={secret}&login={Mobile}&text=a+b");
            AssertKeepsNothing(Simulator.Requests[^1]);
            Assert.Equal("%70assword=***&login=***&text=a+b", Simulator.Requests[^1].RawBody);
            Assert.Equal(
                ("***", "a b"),
                (Simulator.Requests[^1].Form["password"], Simulator.Requests[^1].Form["text"])
            );
            Assert.Equal(200, Simulator.Requests[^1].Status);
        }
    }

    [Fact]
    public async Task Of_a_body_that_is_no_form_only_the_length_is_kept()
    {
        using var content = new StringContent(
            $$"""{"password":"{{Secret}}"}""",
            new MediaTypeHeaderValue("application/json")
        );
        using var response = await Http.PostAsync(new Uri("account/status", UriKind.Relative), content, Cancellation);
        Assert.Equal("(23 characters that are no form)", Assert.Single(Simulator.Requests).RawBody);
    }

    [Fact]
    public async Task The_api_still_says_a_refused_request_back()
    {
        Http.DefaultRequestHeaders.Authorization = null;
        var answer = await GetAsync($"message/stats?login={Mobile}&password=s3cret&messageid=1");
        Assert.Equal($"/message/stats?login={Mobile}&password=s3cret&messageid=1", answer.Text("request"));
        var request = Assert.Single(Simulator.Requests);
        Assert.Equal(
            (400, SimulatedError.UnknownMessage, "Unknown messageid", SimulatedOperation.GetMessageStats),
            (request.Status, request.Error, request.ErrorMessage, request.Operation)
        );
    }

    private static void AssertKeepsNothing(ReceivedRequest request)
    {
        string[] kept =
        [
            request.RawQuery,
            request.RawBody,
            .. request.Query.Values,
            .. request.Form.Values,
            .. request.Headers.Values,
            request.ToString(),
        ];
        Assert.All(
            kept,
            text => Assert.All([Secret, "s3cr", Mobile, .. Spellings], secret => Assert.DoesNotContain(secret, text))
        );
    }
}
