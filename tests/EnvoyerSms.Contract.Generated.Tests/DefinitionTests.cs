using EnvoyerSms.Contract.Generated.Tests.Sequences;
using EnvoyerSms.Runtime.Metadata;
using Microsoft.Extensions.Time.Testing;
using Parcels;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>What the shipped contract tells the runtime beside requests and responses.</summary>
public sealed class DefinitionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_rate_limit_is_the_documents()
    {
        var rateLimit = EnvoyerSmsApi.Definition.RateLimit!;

        Assert.Equal(
            (100, TimeSpan.FromMinutes(60), (int?)400),
            (rateLimit.Requests, rateLimit.Window, rateLimit.OverLimitStatus)
        );
        Assert.Null(ParcelApi.Definition.RateLimit);
        Assert.Null(typeof(IParcelClient).GetProperty("Rate limit"));
    }

    [Fact]
    public void Every_operation_can_be_named_in_options()
    {
        var methods = typeof(IEnvoyerSmsClient)
            .GetMethods()
            .Select(method => method.GetCustomAttributes(typeof(ApiCallAttribute), inherit: false).SingleOrDefault())
            .OfType<ApiCallAttribute>()
            .Select(call => call.Operation)
            .Distinct();

        Assert.Equal(12, EnvoyerSmsApi.Definition.Operations.Count);
        Assert.Equal(EnvoyerSmsApi.Definition.Operations.Order(), methods.Order());
    }

    [Fact]
    public void What_makes_something_names_it()
    {
        Assert.Equal("message_id", SendMessageOperation.Definition.ResourceId);
        Assert.Equal("account_id", CreateAccountOperation.Definition.ResourceId);
        Assert.Null(TransferSmsOperation.Definition.ResourceId);
    }

    [Fact]
    public void Errors_that_rules_stand_for_are_those_that_nothing_else_causes()
    {
        var ofSend = SendMessageOperation.Definition.RuleErrors!();

        Assert.Contains(EnvoyerSmsErrors.WrongNumbers, ofSend);
        Assert.Contains(EnvoyerSmsErrors.MessageTooLong, ofSend);
        Assert.Contains(EnvoyerSmsErrors.TextMissing, ofSend);
        Assert.DoesNotContain(EnvoyerSmsErrors.InvalidParameter, ofSend);
        Assert.DoesNotContain(EnvoyerSmsErrors.NotEnoughSms, ofSend);
        // That no message has the number 0 is assumed; that one has no message says nothing of the contract.
        Assert.Null(GetMessageStatsOperation.Definition.RuleErrors);
    }

    [Fact]
    public async Task The_accounts_own_limit_is_learned_from_its_status()
    {
        var options = Clients.Options();
        options.TimeProvider = new FakeTimeProvider();
        var client = new EnvoyerSmsClient(
            new HttpClient(
                new StubHandler(
                    "<envoyersmspro><status>success</status><account><sms_remaining>5</sms_remaining><api_request_limit>250</api_request_limit></account></envoyersmspro>"
                )
            ),
            options
        );
        var before = await client.GetRateLimitAsync(Cancel);
        Assert.Equal((100, 100), (before.Limit, before.Remaining));

        await client.GetAccountStatusAsync(Cancel);

        var after = await client.GetRateLimitAsync(Cancel);
        Assert.Equal((250, 249, 1), (after.Limit, after.Remaining, after.Used));
    }

    [Fact]
    public async Task A_message_that_an_earlier_request_cancelled_is_cancelled()
    {
        const string Already =
            "<envoyersmspro><status>fail</status><error><error_id>11</error_id><error_message>Message is already cancelled</error_message></error></envoyersmspro>";
        var clock = new FakeTimeProvider();
        var options = Clients.Options();
        (options.TimeProvider, options.Timeout) = (clock, Timeout.InfiniteTimeSpan);
        var client = new EnvoyerSmsClient(new HttpClient(new ScriptedHandler(null, Already)), options);

        var cancelled = await clock.UntilAsync(client.CancelMessageAsync(879, Cancel));

        Assert.Equal((879, null, null), (cancelled.MessageId, cancelled.RecreditedSms, cancelled.SmsRemaining));
        var error = await Assert.ThrowsAsync<EnvoyerSmsException>(() =>
            Clients.Answering(Already).CancelMessageAsync(879, Cancel)
        );
        Assert.Equal(EnvoyerSmsErrorId.MessageAlreadyCancelled, error.ErrorId);
    }

    [Fact]
    public async Task A_client_for_calls_made_otherwise_leaves_the_first_one_as_it_is()
    {
        var handler = new ScriptedHandler(null, "<envoyersmspro/>");
        IEnvoyerSmsClient client = new EnvoyerSmsClient(new HttpClient(handler), Clients.Options());

        await Assert.ThrowsAsync<ApiTransportException>(() =>
            client.With(new ApiCallOptions { MaxRetries = 0 }).GetAccountStatusAsync(Cancel)
        );

        Assert.Single(handler.Forms);
        Assert.IsType<EnvoyerSmsClient>(client.With(new ApiCallOptions()));
    }
}
