using EnvoyerSms.Runtime.Definition;
using EnvoyerSms.Runtime.Tests.Shop;
using static EnvoyerSms.Runtime.Tests.Responses.EnvelopeShapes;

namespace EnvoyerSms.Runtime.Tests.Responses;

/// <summary>Where the result and its resource id stand in a response, and operations that have none.</summary>
public sealed class ResultPlaceTests
{
    [Theory]
    [InlineData("<reply><a><b><id>7</id></b></a></reply>", 7)]
    [InlineData("<reply><b><id>1</id></b><a><x/><b><id>7</id></b></a></reply>", 7)]
    [InlineData("<reply><a/><a><b><id>7</id></b></a></reply>", 7)]
    public async Task A_result_is_found_by_its_path(string response, int id) =>
        Assert.Equal(id, (await SendAsync(nameof(OwnRoot), response, element: "a/b")).Id);

    [Theory]
    [InlineData("<reply><a><b><id>7</id></b><b><id>8</id></b></a></reply>")]
    [InlineData("<reply><a><b><id>7</id></b></a><a><b><id>7</id></b></a></reply>")]
    [InlineData("<reply><a><id>7</id></a></reply>")]
    public async Task A_result_that_is_not_there_once_is_none(string response) =>
        await Assert.ThrowsAsync<ApiResponseException>(() => SendAsync(nameof(OwnRoot), response, element: "a/b"));

    [Fact]
    public async Task An_operation_may_have_a_root_of_its_own()
    {
        Assert.Equal(7, (await SendAsync(nameof(OwnRoot), "<own><id>7</id></own>", root: "own")).Id);
        await Assert.ThrowsAsync<ApiResponseException>(() =>
            SendAsync(nameof(OwnRoot), "<reply><id>7</id></reply>", root: "own")
        );
        await Assert.ThrowsAsync<ShopException>(() =>
            SendAsync(nameof(OwnRoot), "<RestException><Code>5</Code></RestException>", root: "own")
        );
        // A failure comes as all failures do, or in the operation's own root.
        await Assert.ThrowsAsync<ShopException>(() =>
            SendAsync(nameof(Flat), "<reply><error_code>101</error_code></reply>", root: "own")
        );
        await Assert.ThrowsAsync<ShopException>(() =>
            SendAsync(nameof(Flat), "<own><error_code>101</error_code></own>", root: "own")
        );
    }

    // What breaks off: the resource id counts where success was said, it was whole, and nothing contradicts it.
    [Theory]
    [InlineData(nameof(Flat), "<reply><error_code>000</error_code><id>7</id><", "7")]
    [InlineData(nameof(Flat), "<reply><id>7</id><error_code>000</error_code>", "7")]
    [InlineData(nameof(Flat), "<reply><id>7</id><error_code>00", null)]
    [InlineData(nameof(Flat), "<reply><error_code>000</error_code><id>7", null)]
    [InlineData(nameof(Flat), "<reply><error_code>000</error_code><id>7</id><id>8</id>", null)]
    [InlineData(nameof(ByAttribute), "<reply code='0'><id>7</id><x>", "7")]
    [InlineData(nameof(OwnRoot), "<reply><id>7</id><x>", "7")]
    [InlineData(nameof(OwnRoot), "<other><id>7</id><x>", null)]
    [InlineData(nameof(WordsAlone), "<reply><result ok='yes'/><id>7</id><x>", "7")]
    [InlineData(nameof(WordsAlone), "<reply><id>7</id><result ok='yes'><error>", null)]
    public async Task The_resource_id_of_a_broken_response_is_told(string shape, string response, string? expected)
    {
        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            SendAsync(shape, response, effect: ApiEffect.Unsafe)
        );
        Assert.Equal(expected, error.ResourceId);
    }

    [Theory]
    [InlineData("<reply><m id='7'/><x>", "@id", "7")]
    [InlineData("<reply><m><n id='7'/><x>", "n/@id", "7")]
    [InlineData("<reply><m><n>7</n></m><x>", "n", "7")]
    [InlineData("<reply><m id='7'/><m id='8'/><x>", "@id", null)]
    [InlineData("<reply><n id='7'/><x>", "@id", null)]
    public async Task A_resource_id_may_stand_anywhere(string response, string path, string? expected)
    {
        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            SendAsync(nameof(OwnRoot), response, effect: ApiEffect.Unsafe, element: "m", resourceId: path)
        );
        Assert.Equal(expected, error.ResourceId);
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(204, "")]
    [InlineData(202, " \r\n")]
    [InlineData(200, "<reply><error_code>000</error_code></reply>")]
    public async Task What_answers_nothing_needs_no_body(int status, string response)
    {
        foreach (var effect in new[] { ApiEffect.Read, ApiEffect.Unsafe, ApiEffect.Destructive })
            Assert.Same(ApiNoResponse.Value, await BurnAsync(response, status, effect));
    }

    [Theory]
    [InlineData(404, "")]
    [InlineData(302, "")]
    [InlineData(500, "")]
    [InlineData(200, "<html/>")]
    [InlineData(200, "Done.")]
    [InlineData(204, "<reply><error_code>")]
    public async Task What_answers_nothing_is_not_done_by_any_answer(int status, string response)
    {
        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            BurnAsync(response, status, ApiEffect.Destructive)
        );
        Assert.Equal(ApiOutcome.Unknown, error.Outcome);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task What_answers_nothing_may_answer_an_error(int status)
    {
        var error = await Assert.ThrowsAsync<ShopException>(() =>
            BurnAsync("<reply><error_code>101</error_code></reply>", status, ApiEffect.Destructive)
        );
        Assert.Equal(("Unauthorized", ApiOutcome.Rejected), (error.Error?.Name, error.Outcome));
    }

    private static Task<ApiNoResponse> BurnAsync(string response, int status, ApiEffect effect)
    {
        var operation = new ApiOperation<ApiNoRequest, ApiNoResponse>
        {
            Name = "Burn",
            Path = "burn",
            Effect = effect,
            Read = ApiNoResponse.Read,
            AnswersNothing = true,
        };
        return Client(nameof(Flat), response, status)
            .SendAsync(operation, ApiNoRequest.Value, TestContext.Current.CancellationToken);
    }
}
