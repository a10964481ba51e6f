using EnvoyerSms.TestSupport.Responses;
using EnvoyerSms.TestSupport.Xml;

namespace EnvoyerSms.Contract.Responses;

/// <summary>One operation of the shipped contract, and what its responses mean to a reader that is slow and obvious.</summary>
/// <param name="Operation">Its name.</param>
/// <param name="Sample">The file with the document's response.</param>
/// <param name="Call">Calls it, with values that the rules allow.</param>
/// <param name="Element">The element under the root that holds the response.</param>
/// <param name="Read">Reads the response from that element.</param>
internal sealed record ResponseCase(
    string Operation,
    string Sample,
    Func<IEnvoyerSmsClient, Task<object>> Call,
    string Element,
    Func<XmlTree, object> Read
)
{
    /// <summary>It has an effect, and makes nothing that the response must name.</summary>
    public bool NeedsNothing =>
        Operation is "CancelMessage" or "DeleteAccount" or "TransferSms" or "ActivateStopSms" or "DeactivateStopSms";

    public override string ToString() => Operation;

    // Where the operation gives no list, the document's own spelling of the remaining SMS differs between responses: both count.
    private static readonly string[] SmsRemaining = ["sms_remaining", "sms_remaing"];

    public static IReadOnlyList<ResponseCase> All { get; } =
    [
        new(
            "SendMessage",
            "message-send.xml",
            async client => await client.SendMessageAsync("Ceci est un test", ["33600000001"], "Societe"),
            "message",
            xml => new SentMessage
            {
                MessageId = xml.Id("message_id"),
                SmsSent = xml.FirstInteger("sms_sent"),
                SmsRemaining = xml.FirstInteger(SmsRemaining),
            }
        ),
        new(
            "GetMessageStats",
            "message-stats.xml",
            async client => await client.GetMessageStatsAsync(879),
            "stats",
            xml => new MessageStats
            {
                Delivered = xml.Integer("number_status_1"),
                NotDelivered = xml.Integer("number_status_2"),
                DeliveredToOperator = xml.Integer("number_status_3"),
                InProgress = xml.Integer("number_status_4"),
                StopSms = xml.Integer("number_status_5"),
                Recipients = xml.Each("recipient", RecipientStatus),
            }
        ),
        new(
            "CancelMessage",
            "message-cancel.xml",
            async client => await client.CancelMessageAsync(879),
            "message",
            xml => new CancelledMessage
            {
                MessageId = xml.FirstInteger("message_id"),
                RecreditedSms = xml.FirstInteger("recredited_sms"),
                SmsRemaining = xml.FirstInteger(SmsRemaining),
            }
        ),
        new(
            "GetAccountStatus",
            "account-status.xml",
            async client => await client.GetAccountStatusAsync(),
            "account",
            xml => new AccountStatus
            {
                SmsRemaining = xml.Integer(SmsRemaining),
                ApiRequestLimit = xml.Integer("api_request_limit"),
            }
        ),
        new(
            "ListAccounts",
            "account-getallaccounts.xml",
            async client => await client.ListAccountsAsync(),
            "accounts",
            AccountList
        ),
        new(
            "CreateAccount",
            "account-create.xml",
            async client => await client.CreateAccountAsync("SOCIETE5"),
            "account",
            xml => new CreatedAccount { AccountId = xml.Id("account_id") }
        ),
        new(
            "DeleteAccount",
            "account-delete.xml",
            async client => await client.DeleteAccountAsync(879),
            "accounts",
            xml => new RemainingAccounts { Accounts = xml.Each("account", AccountBalance) }
        ),
        new(
            "TransferSms",
            "account-transfer.xml",
            async client =>
                await client.TransferSmsAsync(
                    new()
                    {
                        DebitAccountId = 504,
                        CreditAccountId = 536,
                        Sms = 1000,
                    }
                ),
            "accounts",
            xml => new SmsTransfer
            {
                DebitAccount = xml.First("debitaccount", AccountBalance),
                CreditAccount = xml.First("creditaccount", AccountBalance),
            }
        ),
        new(
            "ActivateStopSms",
            "stopsms-activate.xml",
            async client => await client.ActivateStopSmsAsync("33600000001"),
            "stopsms",
            StopSmsNumber
        ),
        new(
            "DeactivateStopSms",
            "stopsms-deactivate.xml",
            async client => await client.DeactivateStopSmsAsync("33600000001"),
            "stopsms",
            StopSmsNumber
        ),
        new(
            "CheckStopSms",
            "stopsms-check.xml",
            async client => await client.CheckStopSmsAsync("33600000001"),
            "stopsms",
            xml => new StopSmsCheck
            {
                PhoneNumber = xml.Trimmed("phone_number"),
                Status = (StopSmsStatus)xml.Integer("stop_sms_status_id"),
            }
        ),
        new(
            "GetReplies",
            "response-get.xml",
            async client => await client.GetRepliesAsync(879),
            "responses",
            xml => new ReplyPage { Total = xml.Integer("number_of_response"), Replies = xml.Each("response", Reply) }
        ),
    ];

    private static AccountList AccountList(XmlTree xml) => new() { Accounts = xml.Each("account", Account) };

    private static Account Account(XmlTree xml) =>
        new()
        {
            AccountId = xml.Integer("account_id"),
            AccountName = xml.Trimmed("account_name"),
            SmsRemaining = xml.Integer(SmsRemaining),
            ApiRequestLimit = xml.FirstInteger("api_request_limit"),
        };

    private static AccountBalance AccountBalance(XmlTree xml) =>
        new()
        {
            AccountId = xml.FirstInteger("account_id"),
            AccountName = xml.FirstString("account_name"),
            SmsRemaining = xml.FirstInteger(SmsRemaining),
        };

    private static RecipientStatus RecipientStatus(XmlTree xml) =>
        new()
        {
            MobileNumber = xml.Trimmed("mobile_number"),
            DeliveredDate = xml.FirstInstant("delivered_date"),
            Status = (DeliveryStatus)xml.Integer("status_id"),
        };

    private static Reply Reply(XmlTree xml) =>
        new()
        {
            MobileNumber = xml.Trimmed("mobile_number"),
            Date = xml.Instant("date"),
            Content = xml.String("content"),
        };

    private static StopSmsNumber StopSmsNumber(XmlTree xml) => new() { PhoneNumber = xml.FirstString("phone_number") };
}
