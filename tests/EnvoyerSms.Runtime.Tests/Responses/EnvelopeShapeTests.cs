using EnvoyerSms.Runtime.Tests.Shop;
using static EnvoyerSms.Runtime.Tests.Responses.EnvelopeShapes;

namespace EnvoyerSms.Runtime.Tests.Responses;

/// <summary>What envelopes tell whose parts stand elsewhere than in elements below one root.</summary>
public sealed class EnvelopeShapeTests
{
    public static TheoryData<string, string, int> Successes =>
        new()
        {
            { nameof(Flat), "<reply><error_code>000</error_code><id>7</id></reply>", 200 },
            { nameof(Flat), "<reply><id>7</id><error_code> 000 </error_code></reply>", 500 },
            { nameof(ByAttribute), "<reply code='0' text='fine'><id>7</id></reply>", 200 },
            { nameof(ByAttribute), "<reply code=\"&#48;\"><id>7</id></reply>", 400 },
            { nameof(OwnRoot), "<reply><id>7</id></reply>", 201 },
            { nameof(OwnRoot), "<reply><id>7</id><Code>5</Code></reply>", 200 },
            { nameof(TextIds), "<reply><id>7</id></reply>", 200 },
            { nameof(WordsAlone), "<reply><result ok='YES'/><id>7</id></reply>", 200 },
            { nameof(WordsAlone), "<reply><id>7</id><result ok='done'/></reply>", 200 },
        };

    [Theory]
    [MemberData(nameof(Successes))]
    public async Task Success_is_told(string shape, string response, int status)
    {
        foreach (var effect in new[] { ApiEffect.Read, ApiEffect.Unsafe })
            Assert.Equal(7, (await SendAsync(shape, response, status, effect)).Id);
    }

    public static TheoryData<string, string, string?, string> Failures =>
        new()
        {
            { nameof(Flat), "<reply><error_code>101</error_code></reply>", "101", "" },
            { nameof(Flat), "<reply><error_code>0101</error_code></reply>", "101", "" },
            { nameof(Flat), "<reply><error_code>?</error_code></reply>", null, "" },
            { nameof(Flat), "<reply><error_code>101</error_code><id>7</id></reply>", "101", "" },
            { nameof(ByAttribute), "<reply code='5' text='Sold &amp; out'/>", "5", "Sold & out" },
            { nameof(ByAttribute), "<reply text=\"Sold 'out'\" code='5'>…</reply>", "5", "Sold 'out'" },
            {
                nameof(OwnRoot),
                "<RestException><Code>5</Code><Message>Sold out</Message></RestException>",
                "5",
                "Sold out"
            },
            { nameof(OwnRoot), "<RestException><Message>Not found</Message></RestException>", null, "Not found" },
            { nameof(OwnRoot), "<RestException/>", null, "" },
            {
                nameof(TextIds),
                "<ErrorResponse><Error><Code>InvalidKey</Code><Message>No key</Message></Error></ErrorResponse>",
                "InvalidKey",
                "No key"
            },
            { nameof(TextIds), "<ErrorResponse><Error><Code>Other</Code></Error></ErrorResponse>", "Other", "" },
            { nameof(TextIds), "<ErrorResponse><Error>No key</Error></ErrorResponse>", null, "No key" },
            {
                nameof(TextIds),
                "<ErrorResponse><Error><Code>InvalidKey</Code></Error><Error><Code>B</Code><Message>b</Message></Error></ErrorResponse>",
                "InvalidKey",
                ""
            },
            { nameof(WordsAlone), "<reply><result ok='no'><error>Sold out</error></result></reply>", null, "Sold out" },
            { nameof(WordsAlone), "<reply><result ok='no'><error>Else</error></result></reply>", null, "Else" },
        };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Failure_is_told_with_what_it_says(string shape, string response, string? id, string message)
    {
        foreach (var effect in new[] { ApiEffect.Read, ApiEffect.Unsafe })
        {
            foreach (var status in new[] { 200, 400, 500 })
            {
                var error = await Assert.ThrowsAsync<ShopException>(() => SendAsync(shape, response, status, effect));
                Assert.Equal(
                    (ApiOutcome.Rejected, message, false),
                    (error.Outcome, error.RawMessage, error.IsSafeToRetry)
                );
                Assert.Equal(id, error.Code ?? error.Id?.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    [Theory]
    [InlineData(
        nameof(Flat),
        "<reply><error_code>101</error_code></reply>",
        "Unauthorized",
        "Ask: the API answered error 101: Unauthorized"
    )]
    [InlineData(
        nameof(Flat),
        "<reply><error_code>102</error_code></reply>",
        null,
        "Ask: the API answered error 102, which"
    )]
    [InlineData(
        nameof(ByAttribute),
        "<reply code='5' text='Sold out'/>",
        "SoldOut",
        "Ask: the API answered error 5: Sold out"
    )]
    [InlineData(
        nameof(TextIds),
        "<ErrorResponse><Error><Code>InvalidKey</Code></Error></ErrorResponse>",
        "InvalidKey",
        "Ask: the API answered error InvalidKey: InvalidKey"
    )]
    [InlineData(
        nameof(TextIds),
        "<ErrorResponse><Error><Code>invalidkey</Code></Error></ErrorResponse>",
        null,
        "Ask: the API answered an error that the contract does not list: see Code."
    )]
    [InlineData(
        nameof(WordsAlone),
        "<reply><result ok='no'><error>SOLD  out.</error></result></reply>",
        "SoldOut",
        "Ask: the API answered an error: Sold out"
    )]
    [InlineData(
        nameof(WordsAlone),
        "<reply><result ok='no'><error>Other</error></result></reply>",
        null,
        "Ask: the API answered an error without a number"
    )]
    public async Task The_error_is_found_in_the_catalogue(string shape, string response, string? name, string message)
    {
        var error = await Assert.ThrowsAsync<ShopException>(() => SendAsync(shape, response));
        Assert.Equal(name, error.Error?.Name);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Flat), "<reply><id>7</id></reply>", 200)]
    [InlineData(nameof(Flat), "<reply><error_code/><id>7</id></reply>", 200)]
    [InlineData(nameof(Flat), "<reply><error_code>000</error_code><error_code>101</error_code><id>7</id></reply>", 200)]
    [InlineData(nameof(Flat), "<reply><error_code>101</error_code><error_code>000</error_code></reply>", 200)]
    [InlineData(nameof(Flat), "<reply><error_code>10", 200)]
    [InlineData(nameof(Flat), "<reply><error_code><b/>101</error_code></reply>", 200)]
    [InlineData(nameof(Flat), "<page><error_code>101</error_code></page>", 200)]
    [InlineData(nameof(ByAttribute), "<reply><id>7</id></reply>", 200)]
    [InlineData(nameof(ByAttribute), "<reply code='0' code='5'><id>7</id></reply>", 200)]
    [InlineData(nameof(ByAttribute), "<reply code='0'><id>7", 200)]
    [InlineData(nameof(OwnRoot), "<reply><id>7</id></reply>", 404)]
    [InlineData(nameof(OwnRoot), "<RestException><Code>5</Code>", 400)]
    [InlineData(nameof(OwnRoot), "<html><body>Not found</body></html>", 404)]
    [InlineData(nameof(OwnRoot), "", 404)]
    [InlineData(nameof(WordsAlone), "<reply><result ok='perhaps'/><id>7</id></reply>", 200)]
    [InlineData(nameof(WordsAlone), "<reply><result ok='yes'><error>Sold out</error></result><id>7</id></reply>", 200)]
    public async Task What_says_neither_or_both_is_not_understood(string shape, string response, int status)
    {
        foreach (var effect in new[] { ApiEffect.Read, ApiEffect.Unsafe })
        {
            var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
                SendAsync(shape, response, status, effect)
            );
            Assert.Equal((ApiOutcome.Unknown, status), (error.Outcome, (int)error.StatusCode!));
        }
    }

    [Theory]
    [InlineData(nameof(Flat), "<reply><error_code>101</error_code>")]
    [InlineData(nameof(Flat), "<reply><error_code>101</error_code><a></b></reply>")]
    [InlineData(nameof(ByAttribute), "<reply code='5' text='Sold out'><")]
    public async Task What_comes_after_a_clear_refusal_makes_it_no_less_clear(string shape, string response)
    {
        var error = await Assert.ThrowsAsync<ShopException>(() => SendAsync(shape, response));
        Assert.Equal(ApiOutcome.Rejected, error.Outcome);
    }

    [Fact]
    public async Task Further_fields_of_an_error_are_told()
    {
        const string response =
            "<RestException><Code>5</Code><Message>no</Message><MoreInfo>https://docs.invalid/5</MoreInfo><Status>400</Status></RestException>";
        var error = await Assert.ThrowsAsync<ShopException>(() => SendAsync(nameof(OwnRoot), response));
        Assert.Equal(("https://docs.invalid/5", 400), (error.Response.GetText(0), error.Response.GetInteger(1)));

        error = await Assert.ThrowsAsync<ShopException>(() =>
            SendAsync(nameof(OwnRoot), "<RestException><Code>5</Code><Status>x</Status></RestException>")
        );
        Assert.Equal((null, null), (error.Response.GetText(0), error.Response.GetInteger(1)));
    }

    [Theory]
    [InlineData(nameof(OwnRoot), "<RestException><MoreInfo>key=top-secret</MoreInfo></RestException>")]
    [InlineData(nameof(TextIds), "<ErrorResponse><Error><Code>top-secret</Code></Error></ErrorResponse>")]
    [InlineData(nameof(ByAttribute), "<reply code='5' text='top-secret'/>")]
    public async Task No_credential_is_told(string shape, string response)
    {
        var error = await Assert.ThrowsAsync<ShopException>(() => SendAsync(shape, response));
        Assert.DoesNotContain("top-secret", error.ToString() + error.RawMessage + error.Code, StringComparison.Ordinal);
        Assert.DoesNotContain("top-secret", error.Response.GetText(0) ?? "", StringComparison.Ordinal);
    }
}
