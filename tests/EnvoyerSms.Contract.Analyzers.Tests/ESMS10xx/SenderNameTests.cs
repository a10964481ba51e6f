namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class SenderNameTests
{
    [Theory]
    [InlineData("""{|ESMS1001:""|}""")]
    [InlineData("""{|ESMS1002:"ab"|}""")]
    [InlineData("""{|ESMS1003:"abcdefghijkl"|}""")]
    [InlineData("""{|ESMS1004:"Ma Soc"|}""")]
    [InlineData("""{|ESMS1004:"Société"|}""")]
    [InlineData("""{|ESMS1005:"12345"|}""")]
    [InlineData("""{|ESMS1008:null|}!""")]
    [InlineData("""{|ESMS1002:{|ESMS1005:"12"|}|}""")]
    public Task A_wrong_sender_triggers(string sender) =>
        CallSites.AreAsMarked($$"""await client.SendMessageAsync("Hello", ["33600000001"], {{sender}}, ct);""");

    [Fact]
    public Task A_good_sender_does_not_trigger() =>
        CallSites.AreAsMarked("""await client.SendMessageAsync("Hello", ["33600000001"], "Societe", ct);""");

    [Fact]
    public Task Wherever_the_value_is_written() =>
        CallSites.AreAsMarked(
            """
            const string Constant = "é_é";
            var once = "Ma Société";
            var request = new SendMessageRequest { Text = "Hello", Recipients = new[] { "33600000001", {|ESMS1021:"letters"|} }, SenderName = {|ESMS1004:Constant|} };
            await client.SendMessageAsync(request, ct);
            await client.SendMessageAsync(request with { SenderName = {|ESMS1004:once|} }, ct);
            await client.SendMessageAsync(senderName: ct.CanBeCanceled ? {|ESMS1005:"123"|} : "Fine", text: $"{"Hel"}lo {ct}", recipients: new List<string> { "33600000001" });
            """
        );

    [Fact]
    public Task Behind_a_field_that_nothing_changes() =>
        CallSites.DeclarationsAreAsMarked(
            """
            internal sealed class Sender
            {
                private readonly string _name = "Ma Société";
                public Task Send(IEnvoyerSmsClient client) => client.SendMessageAsync("Hello", ["33600000001"], {|ESMS1004:_name|});
            }

            internal sealed class Constructed
            {
                private readonly string _name = "Ma Société";
                public Constructed(string name) => _name = name;
                public Task Send(IEnvoyerSmsClient client) => client.SendMessageAsync("Hello", ["33600000001"], _name);
            }

            internal sealed class Primary(IEnvoyerSmsClient client)
            {
                private string _name = "Ma Société";
                public void Change(string name) => _name = name;
                public Task Send() => client.SendMessageAsync("Hello", ["33600000001"], _name);
            }
            """
        );
}
