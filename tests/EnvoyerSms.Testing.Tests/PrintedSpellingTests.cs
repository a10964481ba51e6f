namespace EnvoyerSms.Testing.Tests;

// What the document prints, letter by letter but for indentation, which its page breaks disturb.
public sealed class PrintedSpellingTests : SimulatorTest
{
    protected override SimulatorOptions Options =>
        new()
        {
            TimeProvider = Time,
            Spelling = SimulatorSpelling.AsPrinted,
            Accounts = [new SimulatorAccount(1, "SEND", 566), .. SimulatorAccount.OfTheDocument],
        };

    [Fact]
    public async Task Message_send_and_cancel()
    {
        var sent = await PostAsync(
            "message/send",
            "text=Ceci+est+un+test&recipients=33600000001,352000000077&sendername=Societe&senddate=20260116&sendtime=0900"
        );
        Assert.Equal(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <envoyersmspro>
              <status>success</status>
              <message>
                <message_id>879</message_id>
                <sms_sent>2</sms_sent>
                <sms_remaing>564</sms_remaing>
              </message>
            </envoyersmspro>

            """,
            sent.Body
        );
        var cancelled = await GetAsync("message/cancel?messageid=879");
        Assert.Contains(
            "<recredited_sms>2</recredited_sms>\n    <sms_remaing>566</sms_remaing>",
            cancelled.Body,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Message_stats()
    {
        await SendAsync(recipients: "33600000001,352000000077");
        Simulator.Deliver(879);
        AssertPrinted(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <envoyersmspro>
            <status>success</status>
            <stats>
            <number_status_1>1</number_status_1>
            <number_status_2>1</number_status_2>
            <number_status_3>0</number_status_3>
            <number_status_4>0</number_status_4>
            <number_status_5>0</number_status_5>
            <recipient>
            <mobile_number>33600000001</mobile_number>
            <delivered_date>2026-01-15 09:00:00</delivered_date>
            <status_id>1</status_id>
            </recipient>
            <recipient>
            <mobile_number>352000000077</mobile_number>
            <delivered_date></delivered_date>
            <status_id>2</status_id>
            </recipient>
            </stats>
            </envoyersmspro>
            """,
            await GetAsync("message/stats?messageid=879")
        );
    }

    [Fact]
    public async Task Account_list_and_transfer()
    {
        UseAccount(496);
        var list = await GetAsync("account/getallaccounts");
        Assert.Contains(
            "<sms_remaining>155</ sms_remaining>\n      <api_request_limit>5000",
            list.Body,
            StringComparison.Ordinal
        );
        AssertPrinted(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <envoyersmspro>
            <status>success</status>
            <accounts>
            <debitaccount >
            <account_id>504</account_id>
            <account_name>SOCIETE2</account_name>
            <sms_remaining>4973</ sms_remaining>
            </debitaccount >
            < creditaccount >
            <account_id>536</account_id>
            <account_name>SOCIETE3</account_name>
            <sms_remaining>1000</ sms_remaining>
            </ creditaccount >
            </accounts>
            </envoyersmspro>
            """,
            await PostAsync("account/transfer", "debitaccountid=504&creditaccountid=536&sms=1000")
        );
        Assert.Contains(
            "<sms_remaining>155</sms_remaining>",
            (await GetAsync("account/status")).Body,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<account_id>879</account_id>",
            (await GetAsync("account/create?accountname=SOCIETE5")).Body,
            StringComparison.Ordinal
        );
        var left = await GetAsync("account/delete?deleteaccountid=879");
        Assert.Contains("<sms_remaining>4973</ sms_remaining>", left.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_with_its_raw_echo()
    {
        UseAccount(536);
        var reply = await GetAsync("message/send?text=test&sendername=Societe&recipients=33600000000");
        Assert.Equal(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <envoyersmspro>
              <status>fail</status>
              <error>
                <request>/message/send?text=test&sendername=Societe&recipients=33600000000
              </request>
                <error_id>5</error_id>
                <error_message> Not enough SMS </error_message>
              </error>
            </envoyersmspro>

            """,
            reply.Body
        );
    }

    private static void AssertPrinted(string expected, HttpResponseText reply) =>
        Assert.Equal(expected.Split('\n'), reply.Body.TrimEnd('\n').Split('\n').Select(line => line.TrimStart()));
}
