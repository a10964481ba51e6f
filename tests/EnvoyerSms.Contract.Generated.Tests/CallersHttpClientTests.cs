using System.Net;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>A client over an HttpClient of the caller's own, whose handlers may do what ours never do.</summary>
public sealed class CallersHttpClientTests
{
    private static readonly string[] Recipient = ["33600000001"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_answer_to_a_redirect_that_was_followed_is_not_the_answer_to_the_call()
    {
        var handler = new SendingHandler(request =>
        {
            // What the framework's redirect handler does to a POST on 302.
            (request.Method, request.Content) = (HttpMethod.Get, null);
            return ScriptedHandler.Response(
                "<envoyersmspro><status>fail</status><error><error_id>5</error_id><error_message>Not enough SMS</error_message></error></envoyersmspro>"
            );
        });

        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            Client(handler).SendMessageAsync("a", Recipient, "Societe", Cancel)
        );

        Assert.Equal((ApiOutcome.Unknown, false), (error.Outcome, error.IsSafeToRetry));
        Assert.Contains("AllowAutoRedirect", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_tells_the_address_tells_no_number_and_no_text()
    {
        var handler = new SendingHandler(request => throw new HttpRequestException($"failed: {request.RequestUri}"));

        var error = await Assert.ThrowsAsync<ApiTransportException>(() =>
            Client(handler, ApiMethod.Get).SendMessageAsync("Bonjour Ada", Recipient, "Societe", Cancel)
        );

        Assert.DoesNotContain("33600000001", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disposed_HttpClient_is_no_fault_of_the_network()
    {
        var http = new HttpClient(new StubHandler(""));
        http.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() =>
            new EnvoyerSmsClient(http, Clients.Options()).GetAccountStatusAsync(Cancel)
        );
    }

    [Fact]
    public async Task Words_that_the_contract_does_not_list_stay_out_of_the_message()
    {
        const string Reply =
            "<envoyersmspro><status>fail</status><error><error_id>3</error_id><error_message>Bad value of parameters - text Bonjour Ada</error_message></error></envoyersmspro>";

        var error = await Assert.ThrowsAsync<EnvoyerSmsException>(() =>
            Clients.Answering(Reply).SendMessageAsync("Bonjour Ada", Recipient, "Societe", Cancel)
        );

        Assert.DoesNotContain("Ada", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("text Bonjour Ada", error.Detail);
        Assert.Equal(
            "SendMessage: the API answered error 3: Bad value of parameters, with a detail that the contract does not list: see Detail.",
            error.Message
        );
    }

    [Fact]
    public async Task A_detail_is_told_without_the_place_of_its_values()
    {
        const string Reply =
            "<envoyersmspro><status>fail</status><error><error_id>3</error_id><error_message>Bad value of parameters - Wrong numbers : 1,2</error_message></error></envoyersmspro>";

        var error = await Assert.ThrowsAsync<EnvoyerSmsException>(() =>
            Clients.Answering(Reply).SendMessageAsync("a", Recipient, "Societe", Cancel)
        );

        Assert.Equal("Wrong numbers", error.Detail);
        Assert.Equal(["1", "2"], error.Values);
        Assert.EndsWith("Wrong numbers : (2 in Values)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_were_refused_here_are_not_safe_to_retry()
    {
        var error = await Assert.ThrowsAsync<ApiValidationException>(() =>
            Clients.Answering("").SendMessageAsync("", Recipient, "Societe", Cancel)
        );
        Assert.Equal((ApiOutcome.NotSent, false), (error.Outcome, error.IsSafeToRetry));
    }

    private static EnvoyerSmsClient Client(SendingHandler handler, ApiMethod method = ApiMethod.Post)
    {
        var options = Clients.Options();
        options.Method = method;
        return new EnvoyerSmsClient(new HttpClient(handler), options);
    }
}
