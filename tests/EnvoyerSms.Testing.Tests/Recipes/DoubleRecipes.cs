using Moq;
using NSubstitute;

namespace EnvoyerSms.Testing.Tests.Recipes;

/// <summary>A double in place of the client.</summary>
public sealed class DoubleRecipes
{
    [Fact]
    public void The_interface_has_sixteen_members() => Assert.Equal(16, typeof(IEnvoyerSmsClient).GetMethods().Length);

    [Fact]
    public async Task By_hand()
    {
        var sms = new FakeSms();

        await Reminders.RemindAsync(sms, "33600000001");

        Assert.Equal(
            new SendMessageRequest
            {
                Text = "Your parcel is here.",
                Recipients = ["33600000001"],
                SenderName = "Shop",
            },
            Assert.Single(sms.Sent)
        );
    }

    [Fact]
    public async Task With_NSubstitute()
    {
        var sms = Substitute.For<IEnvoyerSmsClient>();
        var expected = new SendMessageRequest
        {
            Text = "Your parcel is here.",
            Recipients = ["33600000001"],
            SenderName = "Shop",
        };
        sms.SendMessageAsync(expected, Arg.Any<CancellationToken>()).Returns(new SentMessage { MessageId = 879 });

        var number = await Reminders.RemindAsync(sms, "33600000001");

        Assert.Equal(879, number);
        await sms.Received(1).SendMessageAsync(expected, Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task With_Moq()
    {
        var mock = new Mock<IEnvoyerSmsClient>();
        var expected = new SendMessageRequest
        {
            Text = "Your parcel is here.",
            Recipients = ["33600000001"],
            SenderName = "Shop",
        };
        mock.Setup(sms => sms.SendMessageAsync(expected, It.IsAny<CancellationToken>()))
            .ReturnsAsync(new SentMessage { MessageId = 879 });

        var number = await Reminders.RemindAsync(mock.Object, "33600000001");

        Assert.Equal(879, number);
        mock.Verify(sms => sms.SendMessageAsync(expected, It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public void Failures_are_made_with_new()
    {
        ApiException[] failures =
        [
            // The API refused it: nothing was done.
            new EnvoyerSmsException(EnvoyerSmsErrors.NotEnoughSms),
            // Nobody knows whether it was done.
            new ApiTransportException("The connection broke off.", ApiOutcome.Unknown),
            new ApiResponseException("The response is not understood."),
            // Nothing was sent.
            new ApiRateLimitException("No request is left."),
            new ApiValidationException([new ApiValidationFailure("Text", "It is empty.")]),
        ];

        Assert.Equal(
            [ApiOutcome.Rejected, ApiOutcome.Unknown, ApiOutcome.Unknown, ApiOutcome.NotSent, ApiOutcome.NotSent],
            failures.Select(failure => failure.Outcome)
        );
    }
}

internal static class Reminders
{
    public static async Task<long> RemindAsync(IEnvoyerSmsClient sms, string number)
    {
        var sent = await sms.SendMessageAsync("Your parcel is here.", [number], "Shop");
        return sent.MessageId;
    }
}

internal sealed class FakeSms : IEnvoyerSmsClient
{
    public List<SendMessageRequest> Sent { get; } = [];

    public Task<SentMessage> SendMessageAsync(SendMessageRequest request, CancellationToken cancellationToken = default)
    {
        Sent.Add(request);
        return Task.FromResult(new SentMessage { MessageId = 878 + Sent.Count, SmsSent = 1 });
    }

    public IEnvoyerSmsClient With(ApiCallOptions options) => this;

    public Task<ApiRateLimitState> GetRateLimitAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<ApiWaited<MessageStats>> WaitForDeliveryAsync(
        GetMessageStatsRequest request,
        ApiPolling? polling = null,
        IProgress<MessageStats>? progress = null,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public IAsyncEnumerable<Reply> GetAllRepliesAsync(
        GetRepliesRequest request,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task<MessageStats> GetMessageStatsAsync(
        GetMessageStatsRequest request,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task<CancelledMessage> CancelMessageAsync(
        CancelMessageRequest request,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task<AccountStatus> GetAccountStatusAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<AccountList> ListAccountsAsync(CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<CreatedAccount> CreateAccountAsync(
        CreateAccountRequest request,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task<RemainingAccounts> DeleteAccountAsync(
        DeleteAccountRequest request,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task<SmsTransfer> TransferSmsAsync(
        TransferSmsRequest request,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task<StopSmsNumber> ActivateStopSmsAsync(
        ActivateStopSmsRequest request,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task<StopSmsNumber> DeactivateStopSmsAsync(
        DeactivateStopSmsRequest request,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task<StopSmsCheck> CheckStopSmsAsync(
        CheckStopSmsRequest request,
        CancellationToken cancellationToken = default
    ) => throw new NotSupportedException();

    public Task<ReplyPage> GetRepliesAsync(GetRepliesRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
