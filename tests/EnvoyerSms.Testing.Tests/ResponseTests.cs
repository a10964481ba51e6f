namespace EnvoyerSms.Testing.Tests;

public sealed class ResponseTests : SimulatorTest
{
    [Fact]
    public async Task Replies_come_in_their_order()
    {
        var id = await SendAsync("&responsestatusid=1", "33600000001,33600000002");
        Assert.Equal(0, (await GetAsync($"response/get?messageid={id}")).Number("number_of_response"));
        Simulator.Receive("33600000001", "Le texte de la première réponse", id);
        Time.Advance(TimeSpan.FromMinutes(5));
        Simulator.Receive("33600000002", "<b>&\u0001</b>", id);

        var reply = await PostAsync("response/get", $"messageid={id}");
        Assert.Equal(2, reply.Number("number_of_response"));
        Assert.Equal(["33600000001", "33600000002"], reply.Texts("mobile_number"));
        Assert.Equal(["2026-01-15 09:00:00", "2026-01-15 09:05:00"], reply.Texts("date"));
        Assert.Equal(["Le texte de la première réponse", "<b>&</b>"], reply.Texts("content"));
    }

    [Theory]
    [InlineData("", 0, 50)]
    [InlineData("&offset=0", 0, 50)]
    [InlineData("&offset=50", 50, 50)]
    [InlineData("&offset=100", 100, 20)]
    [InlineData("&offset=119", 119, 1)]
    [InlineData("&offset=120", 120, 0)]
    public async Task Replies_are_read_fifty_at_a_time(string offset, int first, int count)
    {
        var id = await SendAsync("&responsestatusid=1");
        for (var i = 0; i < 120; i++)
            Simulator.Receive("33600000001", $"{i}", id);

        var page = await GetAsync($"response/get?messageid={id}{offset}");
        Assert.Equal(120, page.Number("number_of_response"));
        Assert.Equal(Enumerable.Range(first, count).Select(i => $"{i}"), page.Texts("content"));
    }

    [Fact]
    public async Task A_message_without_replies_has_none()
    {
        var id = await SendAsync();
        (await GetAsync($"response/get?messageid={id}")).AssertRefused(12, "Message cannot received response");
        Assert.Throws<InvalidOperationException>(() => Simulator.Receive("33600000001", "?", id));
    }

    [Fact]
    public async Task Only_a_recipient_of_a_message_that_left_can_answer()
    {
        var id = await SendAsync("&responsestatusid=1&senddate=20260116&sendtime=0900");
        Assert.Throws<InvalidOperationException>(() => Simulator.Receive("33600000001", "early", id));
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Throws<InvalidOperationException>(() => Simulator.Receive("33600000002", "who?", id));
        Assert.Throws<ArgumentException>(() => Simulator.Receive("33600000001", "what?", 1));
        Simulator.Receive("33600000001", "yes", id);
        Assert.Equal(["yes"], (await GetAsync($"response/get?messageid={id}")).Texts("content"));
    }
}
