namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class RecipientTests
{
    private static Task Recipients(string list, string flags = "") =>
        CallSites.AreAsMarked(
            $$"""_ = new SendMessageRequest { Text = "Hello", SenderName = "Societe", Recipients = {{list}}{{flags}} };"""
        );

    [Theory]
    [InlineData("""{|ESMS1020:"0612345678"|}""")]
    [InlineData("""{|ESMS1020:"06 12 34 56 78"|}""")]
    [InlineData("""{|ESMS1021:"call me"|}""")]
    [InlineData("""{|ESMS1022:"+33 (0)6 12 34 56 78"|}""")]
    [InlineData("""{|ESMS1021:"+0612345678"|}""")]
    [InlineData("""{|ESMS1021:"336"|}""")]
    [InlineData("""{|ESMS1021:"3361234567890123"|}""")]
    [InlineData("""{|ESMS1021:" "|}""")]
    [InlineData("""{|ESMS1001:""|}""")]
    [InlineData("""{|ESMS1008:null|}!""")]
    [InlineData("""{|ESMS1022:"+33 6 12 34 56 78"|}""")]
    [InlineData("""{|ESMS1022:"0033612345678"|}""")]
    public Task A_number_that_is_not_as_it_travels_triggers(string number) =>
        Recipients($"""["33600000001", {number}]""");

    [Theory]
    [InlineData("\"33612345678\"")]
    [InlineData("\"352000000077\"")]
    [InlineData("ct.ToString()")]
    [InlineData("$\"336{ct}\"")]
    public Task A_number_that_is_good_or_not_known_does_not_trigger(string number) => Recipients($"[{number}]");

    [Fact]
    public Task A_malformed_number_is_let_through_where_the_request_says_so() =>
        CallSites.AreAsMarked(
            """
            var perhaps = ct.CanBeCanceled;
            _ = new SendMessageRequest { Text = "Hello", SenderName = "Societe", Recipients = ["call me"], AllowAllNumbers = perhaps };
            """
        );

    [Theory]
    [InlineData("{|ESMS1030:[]|}")]
    [InlineData("{|ESMS1030:Array.Empty<string>()|}")]
    [InlineData("{|ESMS1030:new string[0]|}")]
    [InlineData("{|ESMS1030:new List<string>()|}")]
    [InlineData("{|ESMS1030:new List<string>(4) { }|}")]
    [InlineData("{|ESMS1030:ImmutableArray<string>.Empty|}")]
    [InlineData("{|ESMS1030:ImmutableArray.Create<string>()|}")]
    [InlineData("{|ESMS1030:Enumerable.Empty<string>().ToList()|}")]
    [InlineData("{|ESMS1008:null|}!")]
    [InlineData("{|ESMS1008:default|}!")]
    public Task An_empty_list_triggers(string list) => Recipients(list);

    [Theory]
    [InlineData("new[] { {|ESMS1020:\"06\"|} }")]
    [InlineData("new string[] { {|ESMS1020:\"06\"|} }")]
    [InlineData("new List<string> { {|ESMS1020:\"06\"|} }")]
    [InlineData("new List<string>(new[] { {|ESMS1020:\"06\"|} }) { \"33600000001\" }")]
    [InlineData("new List<string> { \"33600000001\", {|ESMS1020:\"06\"|} }.AsReadOnly()")]
    [InlineData("new[] { {|ESMS1020:\"06\"|} }.ToList()")]
    [InlineData("ImmutableArray.Create({|ESMS1020:\"06\"|}, \"33600000001\")")]
    [InlineData("ImmutableList.Create({|ESMS1020:\"06\"|})")]
    [InlineData("[.. new[] { {|ESMS1020:\"06\"|} }, \"33600000001\"]")]
    [InlineData("[.. (string[])[{|ESMS1020:\"06\"|}], \"33600000001\"]")]
    [InlineData("ct.CanBeCanceled ? [{|ESMS1020:\"06\"|}] : [\"33600000001\"]")]
    [InlineData("[ct.CanBeCanceled ? {|ESMS1020:\"06\"|} : \"33600000001\"]")]
    public Task Every_way_to_write_a_list_is_read(string list) => Recipients(list);

    [Fact]
    public Task The_first_item_too_many_triggers()
    {
        var numbers = Enumerable.Range(0, 1002).Select(number => $"\"336{number:00000000}\"").ToArray();
        numbers[1000] = "{|ESMS1031:" + numbers[1000] + "|}";
        return Recipients($"[{string.Join(", ", numbers)}]");
    }

    [Fact]
    public Task The_most_items_do_not_trigger() =>
        Recipients($"[{string.Join(", ", Enumerable.Range(0, 1000).Select(number => $"\"336{number:00000000}\""))}]");

    [Fact]
    public Task Repeated_items_count() =>
        CallSites.AreAsMarked(
            """
            await client.SendMessageAsync("Hello", {|ESMS1031:Enumerable.Repeat("33600000001", 1001).ToArray()|}, "Societe", ct);
            await client.SendMessageAsync("Hello", Enumerable.Repeat("33600000001", 1000).ToArray(), "Societe", ct);
            """
        );

    [Fact]
    public Task A_list_that_is_written_elsewhere_is_pointed_at_where_it_is_used() =>
        CallSites.DeclarationsAreAsMarked(
            """
            internal static class Program
            {
                private static readonly string[] Friends = ["33600000001", "06 12 34 56 78"];

                public static Task Run(IEnvoyerSmsClient client) => client.SendMessageAsync("Hello", {|ESMS1020:Friends|}, "Societe");
            }
            """
        );

    [Fact]
    public async Task No_message_shows_a_number()
    {
        var found = await CallSites.Analyze(
            CallSites.InMethod(
                """await client.SendMessageAsync("Hello", ["06 12 34 56 78", "call 99"], "Societe", ct);"""
            )
        );

        Assert.Equal(2, found.Length);
        Assert.All(
            found,
            each =>
            {
                Assert.DoesNotContain("06 12 34 56 78\"", each.GetMessage(null), StringComparison.Ordinal);
                Assert.DoesNotContain("99", each.GetMessage(null), StringComparison.Ordinal);
            }
        );
    }
}
