namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>After an effect only the status and what names the thing made decide: nothing else in the response undoes the success.</summary>
public sealed class SuccessStaysOneTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", null, null)]
    [InlineData("<sms_sent/><sms_remaing/>", null, null)]
    [InlineData("<sms_sent>1</sms_sent><sms_remaing></sms_remaing>", 1L, null)]
    [InlineData("<sms_sent>1</sms_sent><sms_remaing>1 234</sms_remaing>", 1L, null)]
    [InlineData("<sms_sent>one</sms_sent><sms_remaing>564</sms_remaing>", null, 564L)]
    [InlineData("<sms_sent>1.0</sms_sent><sms_remaing>99999999999999999999</sms_remaing>", null, null)]
    [InlineData("<sms_sent>1</sms_sent><sms_remaing>1&nbsp;234</sms_remaing>", 1L, null)]
    [InlineData("<sms_sent>1</sms_sent><sms_remaing>1<b>2</b>x</sms_remaing>", 1L, null)]
    [InlineData("<sms_sent>1</sms_sent><sms_remaing>&#0;</sms_remaing><note>I <3 you</note>", 1L, null)]
    [InlineData("<sms_remaing>?</sms_remaing><sms_remaining>562</sms_remaining>", null, 562L)]
    [InlineData("<sms_remaing>564</sms_remaing><sms_remaining>562</sms_remaining>", null, 564L)]
    public async Task A_message_that_was_sent_is_sent(string rest, long? sent, long? remaining)
    {
        var answer = await Success("message", $"<message_id>879</message_id>{rest}")
            .SendMessageAsync("Bonjour", ["33600000001"], "Societe", Cancel);

        Assert.Equal((879, sent, remaining), (answer.MessageId, answer.SmsSent, answer.SmsRemaining));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<message_id/>")]
    [InlineData("<message_id>8 79</message_id>")]
    [InlineData("<message_id>0</message_id>")]
    [InlineData("<message_id>-879</message_id>")]
    [InlineData("<message_id>879</message_id><message_id>880</message_id>")]
    public async Task Without_the_number_of_the_message_it_is_unknown(string payload)
    {
        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            Success("message", payload).SendMessageAsync("Bonjour", ["33600000001"], "Societe", Cancel)
        );

        Assert.Equal(ApiOutcome.Unknown, error.Outcome);
    }

    [Fact]
    public async Task Other_calls_with_an_effect_need_nothing_but_their_payload()
    {
        var request = new TransferSmsRequest
        {
            DebitAccountId = 1,
            CreditAccountId = 2,
            Sms = 3,
        };
        Assert.Null((await Success("message", "").CancelMessageAsync(879, Cancel)).MessageId);
        Assert.Null((await Success("stopsms", "").ActivateStopSmsAsync("33600000001", Cancel)).PhoneNumber);
        Assert.Null((await Success("stopsms", "").DeactivateStopSmsAsync("33600000001", Cancel)).PhoneNumber);
        Assert.Null((await Success("accounts", "").TransferSmsAsync(request, Cancel)).DebitAccount);
        Assert.Empty((await Success("accounts", "").DeleteAccountAsync(879, Cancel)).Accounts);
        var left = await Success("accounts", "<account><sms_remaining>-</sms_remaining></account>")
            .DeleteAccountAsync(879, Cancel);
        Assert.Equal(new AccountBalance(), Assert.Single(left.Accounts));
    }

    [Theory]
    [InlineData("<envoyersmspro><status>success</status></envoyersmspro>")]
    [InlineData("<envoyersmspro><status>success</status><other/></envoyersmspro>")]
    public async Task A7_where_nothing_is_made_the_status_alone_is_success(string response)
    {
        Assert.Equal(new CancelledMessage(), await Clients.Answering(response).CancelMessageAsync(879, Cancel));
        Assert.Empty((await Clients.Answering(response).DeleteAccountAsync(879, Cancel)).Accounts);
        await Assert.ThrowsAsync<ApiResponseException>(() =>
            Clients.Answering(response).SendMessageAsync("Bonjour", ["33600000001"], "Societe", Cancel)
        );
        await Assert.ThrowsAsync<ApiResponseException>(() => Clients.Answering(response).GetAccountStatusAsync(Cancel));
    }

    [Fact]
    public async Task What_only_reads_needs_what_it_asks_for() =>
        await Assert.ThrowsAsync<ApiResponseException>(() =>
            Success("account", "<sms_remaining>1 234</sms_remaining><api_request_limit>100</api_request_limit>")
                .GetAccountStatusAsync(Cancel)
        );

    private static EnvoyerSmsClient Success(string element, string payload) =>
        Clients.Answering($"<envoyersmspro><status>success</status><{element}>{payload}</{element}></envoyersmspro>");
}
