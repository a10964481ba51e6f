using System.Globalization;

namespace EnvoyerSms.Testing.Tests;

// The wordings stand here as the document prints them, dashes and slips included: the simulator takes them from the
// contract, so this is where a slip of the contract would show.
public sealed class WordingTests : SimulatorTest
{
    private const string Good = "text=Bonjour&recipients=33600000001&sendername=Societe";
    private const string To = "recipients=33600000001&sendername=Societe";

    [Theory]
    [InlineData("text=Bonjour&sendername=Societe", "Missing parameters - Recipients are missing")]
    [InlineData(To, "Missing parameters – Text is missing")]
    [InlineData("text=Bonjour&recipients=33600000001", "Missing parameters - Sendername is missing")]
    [InlineData(Good + "&sendtime=0950", "Missing parameters - Senddate is missing")]
    [InlineData(Good + "&senddate=20260210", "Missing parameters - Sendtime is missing")]
    public Task A_send_without_a_parameter(string form, string message) =>
        AssertRefusedAsync("message/send", form, 2, message);

    [Theory]
    [InlineData(
        "text=Bonjour&recipients=0612345678,33600000001,abc&sendername=Societe",
        " - Wrong numbers : 0612345678,abc"
    )]
    [InlineData("text=Bonjour&recipients=&sendername=Societe", " – No number found")]
    [InlineData("text=Bonjour&recipients=,&sendername=Societe", " – No number found")]
    [InlineData("text=Bonjour&recipients=33600000001,,33600000002&sendername=Societe", " – No number found")]
    [InlineData("text=&" + To, " – No message found")]
    [InlineData("text=Bonjour&recipients=33600000001&sendername=", " – No sendername found")]
    [InlineData("text=Bonjour&recipients=33600000001&sendername=Ab", " – Sendername must be longer than 2 characters")]
    [InlineData(
        "text=Bonjour&recipients=33600000001&sendername=Abcdefghijkl",
        " – Sendername must be shorter than 12 characters"
    )]
    [InlineData(
        "text=Bonjour&recipients=33600000001&sendername=Soci%C3%A9t%C3%A9",
        " – Sendername cannot contain special characters"
    )]
    [InlineData("text=Bonjour&recipients=33600000001&sendername=12345", " – Sendername cannot be a number")]
    [InlineData(Good + "&senddate=2026021&sendtime=0950", " – Senddate must contains 8 digits")]
    [InlineData(Good + "&senddate=2026-2-1&sendtime=0950", " – Senddate must contains 8 digits")]
    [InlineData(Good + "&senddate=20260230&sendtime=0950", " – Unrecognized date")]
    [InlineData(Good + "&senddate=00010101&sendtime=0000", " – Unrecognized date")]
    [InlineData(Good + "&senddate=20260210&sendtime=950", " – Sendtime must contains 4 digits")]
    [InlineData(Good + "&senddate=20260210&sendtime=9h50", " – Sendtime must contains 4 digits")]
    [InlineData(Good + "&senddate=20260210&sendtime=2400", " – Bad hour value for sendtime")]
    [InlineData(Good + "&senddate=20260210&sendtime=0960", " – Bad minute value for sendtime")]
    [InlineData(Good + "&tag=", " – Tag cannot be empty")]
    [InlineData(Good + "&tag=abcdefghijklmnopqrstu", " – Tag must must be shorter than 21 characters.")]
    [InlineData(Good + "&longmessageallowed=1&messagetruncationallowed=1", "")]
    public Task A_send_with_a_bad_value(string form, string detail) =>
        AssertRefusedAsync("message/send", form, 3, "Bad value of parameters" + detail);

    [Theory]
    [InlineData("account/create", "", " – Accountname is missing")]
    [InlineData("account/create", "accountname=", " – Accountname cannot be null")]
    [InlineData(
        "account/create",
        "accountname=123456789012345678901234567890123456789012345678901",
        " – Accountname must be shorter than 51"
    )]
    [InlineData("account/delete", "", " – Deleteaccountid is missing")]
    [InlineData("account/delete", "deleteaccountid=", " – Deleteaccountid cannot be null")]
    [InlineData("account/delete", "deleteaccountid=0", " – Deleteaccountid cannot be null")]
    [InlineData("account/delete", "deleteaccountid=505", "")]
    [InlineData("account/delete", "deleteaccountid=x", "")]
    [InlineData("account/transfer", "creditaccountid=536&sms=1", " – Debitaccountid is missing")]
    [InlineData("account/transfer", "debitaccountid=504&sms=1", " – Creditaccountid is missing")]
    [InlineData("account/transfer", "debitaccountid=504&creditaccountid=536", " – Sms is missing")]
    [InlineData("account/transfer", "debitaccountid=&creditaccountid=536&sms=1", " – Debitaccountid cannot be null")]
    [InlineData("account/transfer", "debitaccountid=504&creditaccountid=&sms=1", " – Creditaccountid cannot be null")]
    [InlineData("account/transfer", "debitaccountid=504&creditaccountid=536&sms=", " – Sms cannot be null")]
    [InlineData(
        "account/transfer",
        "debitaccountid=&creditaccountid=&sms=1",
        " – Debitaccountid and creditaccountid cannot be null."
    )]
    [InlineData("account/transfer", "debitaccountid=504&creditaccountid=536&sms=0", " – Sms must be strictly positive")]
    [InlineData(
        "account/transfer",
        "debitaccountid=504&creditaccountid=536&sms=-5",
        " – Sms must be strictly positive"
    )]
    [InlineData("account/transfer", "debitaccountid=505&creditaccountid=536&sms=1", " – Debitaccountid does not exist")]
    [InlineData(
        "account/transfer",
        "debitaccountid=504&creditaccountid=505&sms=1",
        " – Creditaccountid does not exist"
    )]
    [InlineData(
        "account/transfer",
        "debitaccountid=504&creditaccountid=536&sms=5974",
        " – Debit account has not enough SMS"
    )]
    [InlineData("account/transfer", "debitaccountid=504&creditaccountid=504&sms=1", "")]
    [InlineData("stopsms/activate", "", " – Phonenumber is missing")]
    [InlineData("stopsms/deactivate", "", " – Phonenumber is missing")]
    [InlineData("stopsms/check", "", " – Phonenumber is missing")]
    [InlineData("stopsms/activate", "phonenumber=", " – Phonenumber cannot be null")]
    [InlineData("stopsms/activate", "phonenumber=33600000009", " – You do not send SMS to the 33600000009")]
    [InlineData("stopsms/activate", "phonenumber=0600000009", "")]
    public Task Another_call_with_a_bad_value(string path, string form, string detail) =>
        AssertRefusedAsync(path, form, 3, "Bad value of parameters" + detail);

    [Theory]
    [InlineData("x", " - Offset should be an integer")]
    [InlineData("", " - Offset should be an integer")]
    [InlineData("1.5", " - Offset should be an integer")]
    [InlineData("-1", " - Offset should be an integer")]
    [InlineData("99999999999999999999", " - Offset should be an integer")]
    [InlineData("1", " - Offset cannot be bigger than the number of response")]
    public async Task Replies_from_a_bad_offset(string offset, string detail)
    {
        var id = await SendAsync("&responsestatusid=1");
        await AssertRefusedAsync(
            "response/get",
            $"messageid={id}&offset={offset}",
            3,
            "Bad value of parameters" + detail
        );
    }

    [Theory]
    [InlineData(100, false, true)]
    [InlineData(101, false, false)]
    [InlineData(1000, true, true)]
    [InlineData(1001, true, false)]
    public async Task A_send_to_too_many(int count, bool isPost, bool passes)
    {
        UseAccount(504);
        var numbers = string.Join(
            ',',
            Enumerable.Range(0, count).Select(i => (33611000000 + i).ToString(CultureInfo.InvariantCulture))
        );
        var fields = $"text=Bonjour&sendername=Societe&recipients={numbers}";
        var reply = isPost ? await PostAsync("message/send", fields) : await GetAsync($"message/send?{fields}");
        if (passes)
            Assert.Equal(count, reply.Number("sms_sent"));
        else
            reply.AssertRefused(3, "Bad value of parameters – Too many recipients");
    }

    [Theory]
    [InlineData("message/stats")]
    [InlineData("message/cancel")]
    [InlineData("response/get")]
    public async Task A_message_that_is_not_named_or_not_known(string path)
    {
        await AssertRefusedAsync(path, "", 2, "Missing parameters");
        await AssertRefusedAsync(path, "messageid=878", 7, "Unknown messageid");
        await AssertRefusedAsync(path, "messageid=", 7, "Unknown messageid");
        await AssertRefusedAsync(path, "messageid=-1", 7, "Unknown messageid");
        await AssertRefusedAsync(path, "messageid=eight", 7, "Unknown messageid");
    }

    [Fact]
    public Task What_is_missing_is_said_before_what_is_wrong() =>
        AssertRefusedAsync(
            "message/send",
            "recipients=x&sendername=!&senddate=1&sendtime=1",
            2,
            "Missing parameters – Text is missing"
        );

    // Ids 4, 5 and 8 to 12 need a state of the world: they are in the tests of sending, schedule and replies.
    private async Task AssertRefusedAsync(string path, string fields, long id, string message)
    {
        var posted = await PostAsync(path, fields);
        posted.AssertRefused(id, message);
        Assert.Equal($"/{path}", posted.Text("request"));

        var target = $"{path}?{fields}";
        var got = await GetAsync(target);
        got.AssertRefused(id, message);
        Assert.Equal($"/{target}", got.Text("request"));
    }
}
