using EnvoyerSms.Simulator;
using EnvoyerSms.Testing;

namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>All 12 operations against the simulator over real HTTP: both methods, three authentications, both spellings.</summary>
public sealed class SimulatorMatrixTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // A form by GET does not exist: BadInputTests has it refused when the client is made.
    public static MatrixTheoryData<(ApiMethod, EnvoyerSmsAuthentication), SimulatorSpelling> Ways =>
        new(
            [
                (ApiMethod.Post, EnvoyerSmsAuthentication.Basic),
                (ApiMethod.Post, EnvoyerSmsAuthentication.Form),
                (ApiMethod.Post, EnvoyerSmsAuthentication.Query),
                (ApiMethod.Get, EnvoyerSmsAuthentication.Basic),
                (ApiMethod.Get, EnvoyerSmsAuthentication.Query),
            ],
            [SimulatorSpelling.WellFormed, SimulatorSpelling.AsPrinted]
        );

    [Theory, MemberData(nameof(Ways))]
    public async Task Every_operation_works(
        (ApiMethod Method, EnvoyerSmsAuthentication Authentication) way,
        SimulatorSpelling spelling
    )
    {
        await using var server = await SimulatorServer.StartAsync(
            new EnvoyerSmsSimulator(new SimulatorOptions { Spelling = spelling, RequireCredentials = true }),
            cancellationToken: Cancel
        );
        using var client = Client(server, way.Method, way.Authentication);

        var before = await client.GetAccountStatusAsync(Cancel);
        var sent = await client.SendMessageAsync(
            new SendMessageRequest
            {
                Text = "Bonjour,\r\nça va & à bientôt ? 100 % €",
                Recipients = ["+33 6 00 00 00 01", "352000000077"],
                SenderName = "Societe",
                Tag = "relance1",
                AllowReplies = true,
            },
            Cancel
        );
        Assert.Equal(2, sent.SmsSent);
        Assert.Equal(before.SmsRemaining - 2, sent.SmsRemaining);

        var stats = await client.GetMessageStatsAsync(sent.MessageId, Cancel);
        Assert.Equal(["33600000001", "352000000077"], stats.Recipients.Select(recipient => recipient.MobileNumber));

        server.Simulator.Receive("33600000001", "Oui & merci", sent.MessageId);
        var replies = await client.GetRepliesAsync(sent.MessageId, Cancel);
        Assert.Equal((1, "Oui & merci"), (replies.Total, Assert.Single(replies.Replies).Content));

        var scheduled = await client.SendMessageAsync(
            new SendMessageRequest
            {
                Text = "Plus tard",
                Recipients = ["33600000001"],
                SenderName = "Societe",
                SendAt = DateTimeOffset.UtcNow.AddDays(100),
            },
            Cancel
        );
        var cancelled = await client.CancelMessageAsync(scheduled.MessageId, Cancel);
        Assert.Equal((scheduled.MessageId, 1), (cancelled.MessageId, cancelled.RecreditedSms));

        var created = await client.CreateAccountAsync("Agence & Co", Cancel);
        var accounts = (await client.ListAccountsAsync(Cancel)).Accounts;
        Assert.Equal("Agence & Co", accounts.Single(account => account.AccountId == created.AccountId).AccountName);
        var from = accounts.First(account => account.SmsRemaining > 10);
        var transfer = await client.TransferSmsAsync(
            new()
            {
                DebitAccountId = from.AccountId,
                CreditAccountId = created.AccountId,
                Sms = 10,
            },
            Cancel
        );
        Assert.Equal(
            ((long?)(from.SmsRemaining - 10), (long?)10),
            (transfer.DebitAccount?.SmsRemaining, transfer.CreditAccount?.SmsRemaining)
        );
        var left = (await client.DeleteAccountAsync(created.AccountId, Cancel)).Accounts;
        Assert.DoesNotContain(left, account => account.AccountId == created.AccountId);

        Assert.Equal("33600000001", (await client.ActivateStopSmsAsync("+33600000001", Cancel)).PhoneNumber);
        Assert.Equal(StopSmsStatus.Active, (await client.CheckStopSmsAsync("33600000001", Cancel)).Status);
        await client.DeactivateStopSmsAsync("33600000001", Cancel);
        Assert.Equal(StopSmsStatus.Inactive, (await client.CheckStopSmsAsync("33600000001", Cancel)).Status);
        var stranger = await Assert.ThrowsAsync<EnvoyerSmsException>(() =>
            client.CheckStopSmsAsync("33600000009", Cancel)
        );
        Assert.Equal(EnvoyerSmsErrors.NumberNeverContacted, stranger.Error);
        Assert.Equal(["33600000009"], stranger.Values);

        var unknown = await Assert.ThrowsAsync<EnvoyerSmsException>(() => client.GetMessageStatsAsync(999_999, Cancel));
        Assert.Equal(EnvoyerSmsErrorId.UnknownMessage, unknown.ErrorId);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_wrong_password_is_a_typed_error(
        (ApiMethod Method, EnvoyerSmsAuthentication Authentication) way,
        SimulatorSpelling spelling
    )
    {
        await using var server = await SimulatorServer.StartAsync(
            new EnvoyerSmsSimulator(new SimulatorOptions { Spelling = spelling, RequireCredentials = true }),
            cancellationToken: Cancel
        );
        using var client = Client(server, way.Method, way.Authentication, "wr0ng&p%C3%A9ss");

        var error = await Assert.ThrowsAsync<EnvoyerSmsException>(() => client.GetAccountStatusAsync(Cancel));

        Assert.Equal((EnvoyerSmsErrorId.AuthenticationFailed, ApiOutcome.Rejected), (error.ErrorId, error.Outcome));
        Assert.DoesNotContain("wr0ng", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    private static EnvoyerSmsClient Client(
        SimulatorServer server,
        ApiMethod method,
        EnvoyerSmsAuthentication authentication,
        string? password = null
    ) =>
        EnvoyerSmsClient.Create(
            new EnvoyerSmsOptions
            {
                BaseAddress = server.BaseAddress,
                Login = server.Simulator.Login,
                Password = password ?? server.Simulator.Password,
                Method = method,
                Authentication = authentication,
            }
        );
}
