using System.Net;

namespace EnvoyerSms.Testing.Tests;

public sealed class SendTests : SimulatorTest
{
    private const string To = "recipients=33600000001&sendername=Societe";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_documents_example_is_sent_and_billed(bool isPost)
    {
        const string fields = "text=Ceci+est+un+test&recipients=33600000001,352000000077&sendername=Societe";
        var reply = isPost ? await PostAsync("message/send", fields) : await GetAsync($"message/send?{fields}");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("success", reply.Text("status"));
        Assert.Equal(879, reply.Number("message_id"));
        Assert.Equal(2, reply.Number("sms_sent"));
        Assert.Equal(153, reply.Number("sms_remaing"));
        var message = Assert.Single(Simulator.Messages);
        Assert.Equal(496, message.AccountId);
        Assert.Equal("Ceci est un test", message.Text);
        Assert.Equal("Societe", message.SenderName);
        Assert.Equal(["33600000001", "352000000077"], message.Recipients);
    }

    [Theory]
    [InlineData(160, "", 1)]
    [InlineData(161, "&longmessageallowed=1", 2)]
    [InlineData(306, "&longmessageallowed=1", 2)]
    [InlineData(307, "&longmessageallowed=1", 3)]
    [InlineData(459, "&longmessageallowed=1", 3)]
    [InlineData(141, "&stopsms=1", 1)]
    [InlineData(142, "&stopsms=1&longmessageallowed=1", 2)]
    [InlineData(440, "&stopsms=1&longmessageallowed=1", 3)]
    [InlineData(500, "&messagetruncationallowed=1", 1)]
    public async Task A_text_costs_what_its_units_cost(int length, string flags, long sms)
    {
        var reply = await PostAsync("message/send", $"text={new string('a', length)}&{To}{flags}");
        Assert.Equal(sms, reply.Number("sms_sent"));
        Assert.Equal(155 - sms, reply.Number("sms_remaing"));
    }

    [Theory]
    [InlineData(161, "")]
    [InlineData(161, "&longmessageallowed=0")]
    [InlineData(460, "&longmessageallowed=1")]
    [InlineData(142, "&stopsms=1")]
    [InlineData(441, "&stopsms=1&longmessageallowed=1")]
    public async Task A_text_too_long_is_refused(int length, string flags)
    {
        var reply = await PostAsync("message/send", $"text={new string('a', length)}&{To}{flags}");
        reply.AssertRefused(4, "Message too long");
    }

    [Fact]
    public async Task Line_breaks_and_extension_characters_count_twice()
    {
        var oneLine = $"text={new string('a', 158)}%0A&{To}";
        Assert.Equal(1, (await PostAsync("message/send", oneLine)).Number("sms_sent"));
        var tooLong = $"text={new string('a', 159)}%0A&{To}";
        (await PostAsync("message/send", tooLong)).AssertRefused(4, "Message too long");
        var brackets = $"text={string.Concat(Enumerable.Repeat("%5D", 153))}&{To}&longmessageallowed=1";
        Assert.Equal(2, (await PostAsync("message/send", brackets)).Number("sms_sent"));
    }

    [Theory]
    [InlineData("%E2%80%A8")]
    [InlineData("%C2%85")]
    [InlineData("%E2%80%A9")]
    public async Task A_rare_line_separator_is_no_line_break(string separator)
    {
        var text = new string('a', 458);
        var reply = await PostAsync("message/send", $"text={text}{separator}&{To}&longmessageallowed=1");
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(text + Uri.UnescapeDataString(separator), Assert.Single(Simulator.Messages).Text);
    }

    [Theory]
    [InlineData("", "aaa", "aaa")]
    [InlineData("&stopsms=1", "aaa", "aaa\nSTOP SMS au 36111")]
    [InlineData("", "a%0D%0Ab%0Dc", "a\nb\nc")]
    [InlineData("", "%C3%A9t%C3%A9+%26+%E2%82%AC", "été & €")]
    public async Task The_text_arrives_as_it_was_written(string flags, string written, string arrives)
    {
        await PostAsync("message/send", $"text={written}&{To}{flags}");
        Assert.Equal(arrives, Assert.Single(Simulator.Messages).Text);
    }

    [Theory]
    [InlineData("", 160)]
    [InlineData("&stopsms=1", 141)]
    public async Task Truncation_cuts_so_that_one_sms_is_full(string flags, int kept)
    {
        await PostAsync("message/send", $"text={new string('a', 200)}&{To}&messagetruncationallowed=1{flags}");
        Assert.StartsWith(new string('a', kept), Assert.Single(Simulator.Messages).Text, StringComparison.Ordinal);
        Assert.Equal(160, Simulator.Messages[0].Text.Length + (flags.Length > 0 ? 1 : 0));
    }

    [Fact]
    public async Task Truncation_does_not_cut_a_character_in_two()
    {
        await PostAsync("message/send", $"text={new string('a', 159)}%E2%82%ACb&{To}&messagetruncationallowed=1");
        Assert.Equal(new string('a', 159), Assert.Single(Simulator.Messages).Text);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("&dedupe=1", 2)]
    public async Task Duplicates_are_sent_once_on_demand(string flags, long sms)
    {
        var reply = await PostAsync(
            "message/send",
            $"text=Bonjour&recipients=33600000001,%2B33+6+00+00+00+01,33600000002&sendername=Societe{flags}"
        );
        Assert.Equal(sms, reply.Number("sms_sent"));
    }

    [Fact]
    public async Task Malformed_numbers_are_billed_on_demand_and_never_arrive()
    {
        var id = await SendAsync("&allnumberallowed=1", "33600000001,12");
        Assert.Equal(153, Simulator.FindAccount(496)!.Sms);
        Simulator.Deliver(id);
        var stats = await GetAsync($"message/stats?messageid={id}");
        Assert.Equal(["1", "2"], stats.Texts("status_id"));
        Assert.Equal(["33600000001", "12"], stats.Texts("mobile_number"));
    }

    [Fact]
    public async Task An_account_cannot_spend_more_than_it_holds()
    {
        UseAccount(536);
        (await PostAsync("message/send", $"text=Bonjour&{To}")).AssertRefused(5, "Not enough SMS");
        Assert.Empty(Simulator.Messages);

        await PostAsync("account/transfer", "debitaccountid=504&creditaccountid=536&sms=1");
        Assert.Equal(0, (await PostAsync("message/send", $"text=Bonjour&{To}")).Number("sms_remaing"));
        (await PostAsync("message/send", $"text=Bonjour&{To}")).AssertRefused(5, "Not enough SMS");
    }

    [Fact]
    public async Task Two_hundred_sends_at_once_are_each_counted_once()
    {
        Simulator.AddAccount(new SimulatorAccount(700, "PARALLEL", 150, RequestLimit: 1000));
        UseAccount(700);
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(_ => PostAsync("message/send", $"text=Bonjour&{To}"))
        );

        var sent = replies.Where(reply => reply.Status == HttpStatusCode.OK).ToList();
        Assert.Equal(150, sent.Count);
        Assert.Equal(150, sent.Select(reply => reply.Number("message_id")).Distinct().Count());
        Assert.Equal(
            Enumerable.Range(0, 150).Select(left => (long)left),
            sent.Select(reply => reply.Number("sms_remaing")).Order()
        );
        Assert.All(replies.Except(sent), reply => reply.AssertRefused(5, "Not enough SMS"));
        Assert.Equal(0, Simulator.FindAccount(700)!.Sms);
        Assert.Equal(200, Simulator.Requests.Count);
    }
}
