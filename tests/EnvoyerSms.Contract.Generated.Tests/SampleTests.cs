namespace EnvoyerSms.Contract.Generated.Tests;

/// <summary>The document's responses, byte for byte as printed, and their well-formed twins.</summary>
public sealed class SampleTests
{
    private static readonly TimeSpan Winter = TimeSpan.FromHours(1);
    private static readonly TimeSpan Summer = TimeSpan.FromHours(2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<bool> Spellings => [true, false];

    [Theory, MemberData(nameof(Spellings))]
    public async Task Message_send(bool asPrinted)
    {
        var sent = await Answering("message-send", asPrinted)
            .SendMessageAsync("Ceci est un test", ["33600000001", "35200000077"], "Societe", Cancel);
        Assert.Equal(
            new SentMessage
            {
                MessageId = 879,
                SmsSent = 2,
                SmsRemaining = 564,
            },
            sent
        );
    }

    [Theory, MemberData(nameof(Spellings))]
    public async Task Message_stats(bool asPrinted)
    {
        var stats = await Answering("message-stats", asPrinted).GetMessageStatsAsync(879, Cancel);
        Assert.Equal(
            (1, 1, 0, 0, 0),
            (stats.Delivered, stats.NotDelivered, stats.DeliveredToOperator, stats.InProgress, stats.StopSms)
        );
        Assert.Equal(
            [
                new RecipientStatus
                {
                    MobileNumber = "33600000001",
                    DeliveredDate = new DateTimeOffset(2011, 2, 10, 13, 32, 0, Winter),
                    Status = DeliveryStatus.Delivered,
                },
                new RecipientStatus
                {
                    MobileNumber = "352000000077",
                    DeliveredDate = null,
                    Status = DeliveryStatus.NotDelivered,
                },
            ],
            stats.Recipients
        );
    }

    [Theory, MemberData(nameof(Spellings))]
    public async Task Message_cancel(bool asPrinted) =>
        Assert.Equal(
            new CancelledMessage
            {
                MessageId = 879,
                RecreditedSms = 2,
                SmsRemaining = 564,
            },
            await Answering("message-cancel", asPrinted).CancelMessageAsync(879, Cancel)
        );

    [Theory, MemberData(nameof(Spellings))]
    public async Task Account_status(bool asPrinted)
    {
        var status = await Answering("account-status", asPrinted).GetAccountStatusAsync(Cancel);
        Assert.Equal((564, 100), (status.SmsRemaining, status.ApiRequestLimit));
    }

    [Fact]
    public async Task Account_list_as_printed_is_cut_by_a_page_break_and_refused()
    {
        var error = await Assert.ThrowsAsync<ApiResponseException>(() =>
            Answering("account-getallaccounts", asPrinted: true).ListAccountsAsync(Cancel)
        );
        Assert.True(error.IsSafeToRetry);
    }

    [Fact]
    public async Task Account_list_rebuilt()
    {
        const string PageBreak = "  </accounts>\n</envoyersmspro>\n<account_id>536";
        var printed = Sample("account-getallaccounts");
        Assert.Contains(PageBreak, printed, StringComparison.Ordinal);
        var rebuilt = printed.Replace(PageBreak, "<account><account_id>536", StringComparison.Ordinal);

        var list = await Clients.Answering(rebuilt).ListAccountsAsync(Cancel);

        Assert.Equal(
            [
                new Account
                {
                    AccountId = 496,
                    AccountName = "SOCIETE1",
                    SmsRemaining = 155,
                    ApiRequestLimit = 5000,
                },
                new Account
                {
                    AccountId = 504,
                    AccountName = "SOCIETE2",
                    SmsRemaining = 5973,
                    ApiRequestLimit = 200,
                },
                new Account
                {
                    AccountId = 536,
                    AccountName = "SOCIETE3",
                    SmsRemaining = 0,
                    ApiRequestLimit = 100,
                },
                new Account
                {
                    AccountId = 549,
                    AccountName = "SOCIETE4",
                    SmsRemaining = 794,
                    ApiRequestLimit = 15000,
                },
            ],
            list.Accounts
        );
    }

    [Theory, MemberData(nameof(Spellings))]
    public async Task Account_create(bool asPrinted) =>
        Assert.Equal(
            new CreatedAccount { AccountId = 879 },
            await Answering("account-create", asPrinted).CreateAccountAsync("SOCIETE5", Cancel)
        );

    [Theory, MemberData(nameof(Spellings))]
    public async Task Account_delete(bool asPrinted)
    {
        var list = await Answering("account-delete", asPrinted).DeleteAccountAsync(879, Cancel);
        Assert.Equal([496, 504, 536, 549], list.Accounts.Select(account => account.AccountId));
        Assert.Equal([155, 5973, 0, 794], list.Accounts.Select(account => account.SmsRemaining));
    }

    [Theory, MemberData(nameof(Spellings))]
    public async Task Account_transfer(bool asPrinted) =>
        Assert.Equal(
            new SmsTransfer
            {
                DebitAccount = new AccountBalance
                {
                    AccountId = 504,
                    AccountName = "SOCIETE2",
                    SmsRemaining = 4973,
                },
                CreditAccount = new AccountBalance
                {
                    AccountId = 536,
                    AccountName = "SOCIETE3",
                    SmsRemaining = 1000,
                },
            },
            await Answering("account-transfer", asPrinted)
                .TransferSmsAsync(
                    new()
                    {
                        DebitAccountId = 504,
                        CreditAccountId = 536,
                        Sms = 1000,
                    },
                    Cancel
                )
        );

    [Theory, MemberData(nameof(Spellings))]
    public async Task Stop_sms(bool asPrinted)
    {
        var number = new StopSmsNumber { PhoneNumber = "33600000000" };
        Assert.Equal(
            number,
            await Answering("stopsms-activate", asPrinted).ActivateStopSmsAsync("33600000000", Cancel)
        );
        Assert.Equal(
            number,
            await Answering("stopsms-deactivate", asPrinted).DeactivateStopSmsAsync("33600000000", Cancel)
        );
        Assert.Equal(
            new StopSmsCheck { PhoneNumber = "33600000000", Status = (StopSmsStatus)1 },
            await Answering("stopsms-check", asPrinted).CheckStopSmsAsync("33600000000", Cancel)
        );
    }

    [Theory, MemberData(nameof(Spellings))]
    public async Task Response_get(bool asPrinted)
    {
        var page = await Answering("response-get", asPrinted).GetRepliesAsync(879, Cancel);
        Assert.Equal(3, page.Total);
        Assert.Equal(
            new Reply
            {
                MobileNumber = "33600000000",
                Date = new DateTimeOffset(2014, 9, 1, 8, 24, 4, Summer),
                Content = "Le texte de la première réponse",
            },
            page.Replies[0]
        );
        Assert.Equal(["33600000000", "33600000001", "33600000002"], page.Replies.Select(reply => reply.MobileNumber));
    }

    [Theory, MemberData(nameof(Spellings))]
    public async Task Error(bool asPrinted)
    {
        var error = await Assert.ThrowsAsync<EnvoyerSmsException>(() =>
            Answering("error", asPrinted).SendMessageAsync("test", ["33600000000"], "Societe", Cancel)
        );
        Assert.Equal((EnvoyerSmsErrorId.NotEnoughSms, ApiOutcome.Rejected), (error.ErrorId, error.Outcome));
    }

    private static EnvoyerSmsClient Answering(string sample, bool asPrinted) =>
        Clients.Answering(asPrinted ? Sample(sample) : WellFormed(Sample(sample)));

    private static string Sample(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", $"{name}.xml"));

    private static string WellFormed(string printed)
    {
        var twin = printed
            .Replace("</ ", "</", StringComparison.Ordinal)
            .Replace("< ", "<", StringComparison.Ordinal)
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("sms_remaing", "sms_remaining", StringComparison.Ordinal);
        System.Xml.Linq.XDocument.Parse(twin); // the twin is XML, or this test compares nothing
        return twin;
    }
}
