namespace EnvoyerSms.Contract.Analyzers.Tests;

/// <summary>Numbers, tags, and members held against each other.</summary>
public sealed class OtherValueTests
{
    [Theory]
    [InlineData("await client.GetMessageStatsAsync({|ESMS1010:0|}, ct);")]
    [InlineData("await client.GetMessageStatsAsync({|ESMS1010:-5|}, ct);")]
    [InlineData("await client.CancelMessageAsync({|ESMS1010:default(long)|}, ct);")]
    [InlineData("await {|ESMS1108:client.DeleteAccountAsync({|ESMS1010:0L|}, ct)|};")]
    [InlineData(
        "await client.TransferSmsAsync(new() { DebitAccountId = 1, CreditAccountId = 2, Sms = {|ESMS1010:0|} }, ct);"
    )]
    [InlineData("await client.GetRepliesAsync(new GetRepliesRequest { MessageId = 1, Offset = {|ESMS1010:-1|} }, ct);")]
    [InlineData("await client.GetRepliesAsync(request: new() { MessageId = {|ESMS1010:'\\0'|} }, ct);")]
    [InlineData("await client.CreateAccountAsync({|ESMS1001:\"\"|}, ct);")]
    [InlineData("await client.CreateAccountAsync({|ESMS1003:new string('x', 51)|}, ct);")]
    [InlineData("await client.ActivateStopSmsAsync({|ESMS1020:\"0612345678\"|}, ct);")]
    [InlineData("await client.CheckStopSmsAsync({|ESMS1021:\"nobody\"|}, ct);")]
    [InlineData(
        "await client.TransferSmsAsync(new() { DebitAccountId = 7, CreditAccountId = {|ESMS1061:7|}, Sms = 1 }, ct);"
    )]
    [InlineData(
        "long same = 7; await client.TransferSmsAsync(new() { DebitAccountId = same, CreditAccountId = {|ESMS1061:same|}, Sms = 1 }, ct);"
    )]
    [InlineData(
        "var same = (await client.CreateAccountAsync(\"A\", ct)).AccountId; await client.TransferSmsAsync(new() { DebitAccountId = same, CreditAccountId = {|ESMS1061:same|}, Sms = 1 }, ct);"
    )]
    public Task A_wrong_value_triggers(string statement) => CallSites.AreAsMarked(statement);

    [Theory]
    [InlineData("Spa", "ESMS1002: Warning")]
    [InlineData("S", "ESMS1002: Error", "ESMS1002: Warning")]
    [InlineData("Lyon")]
    public async Task Advice_is_told_as_a_warning_and_hides_no_error(string town, params string[] expected)
    {
        var found = await CallSites.Analyze(
            CallSites.InMethod($$"""_ = new Parcels.FindParcelsRequest { Town = "{{town}}" };""")
        );
        Assert.Equal(expected, found.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.Severity}").Order());
    }

    [Theory]
    [InlineData("await client.GetMessageStatsAsync(1, ct);")]
    [InlineData("await client.GetMessageStatsAsync(long.MaxValue, ct);")]
    [InlineData("await client.GetRepliesAsync(new GetRepliesRequest { MessageId = 1, Offset = 0 }, ct);")]
    [InlineData("await client.CreateAccountAsync(new string('x', 50), ct);")]
    [InlineData("await client.TransferSmsAsync(new() { DebitAccountId = 7, CreditAccountId = 8, Sms = 1 }, ct);")]
    [InlineData(
        "var id = ct.GetHashCode(); await client.TransferSmsAsync(new() { DebitAccountId = id, CreditAccountId = id + 1, Sms = 1 }, ct);"
    )]
    [InlineData("for (var id = 0; id < 3; id++) await client.GetMessageStatsAsync(id, ct);")]
    [InlineData("var id = 0L; id += ct.GetHashCode(); await client.GetMessageStatsAsync(id, ct);")]
    [InlineData("long id; if (ct.CanBeCanceled) id = 0; else id = 5; await client.GetMessageStatsAsync(id, ct);")]
    [InlineData("long.TryParse(\"0\", out var id); await client.GetMessageStatsAsync(id, ct);")]
    [InlineData("long id = 0; long.TryParse(\"0\", out id); await client.GetMessageStatsAsync(id, ct);")]
    [InlineData(
        "void Local() { long id = 0; ref var alias = ref id; alias = 5; client.GetMessageStatsAsync(id, ct).Wait(); } Local();"
    )]
    [InlineData("long id = 0; (id, _) = (5, 6); await client.GetMessageStatsAsync(id, ct);")]
    [InlineData("long? id = null; id ??= 5; await client.GetMessageStatsAsync(id.Value, ct);")]
    [InlineData("foreach (var id in new[] { 0, 1 }) await client.GetMessageStatsAsync(id, ct);")]
    public Task A_good_or_unknown_value_does_not_trigger(string statement) => CallSites.AreAsMarked(statement);

    [Theory]
    [InlineData("AllowLongMessage = true, AllowTruncation = {|ESMS1060:{|ESMS1102:true|}|}")]
    [InlineData("AllowTruncation = {|ESMS1102:true|}, AllowLongMessage = {|ESMS1060:true|}")]
    [InlineData("Tag = {|ESMS1001:\"\"|}")]
    [InlineData("Tag = {|ESMS1003:\"abcdefghijklmnopqrstu\"|}")]
    [InlineData("Tag = {|ESMS1004:\"a-b\"|}")]
    [InlineData("Tag = ct.CanBeCanceled switch { true => \"fine\", false => {|ESMS1004:\"a b\"|} }")]
    [InlineData("Tag = null ?? {|ESMS1004:\"a b\"|}")]
    [InlineData("Tag = nameof(System) + {|ESMS1004:\"\"|}")]
    public Task A_wrong_member_triggers(string members) =>
        Members(
            members.Replace(
                "nameof(System) + {|ESMS1004:\"\"|}",
                "{|ESMS1004:nameof(System) + \"-\"|}",
                StringComparison.Ordinal
            )
        );

    [Theory]
    [InlineData("AllowLongMessage = true, AllowTruncation = false")]
    [InlineData("AllowLongMessage = ct.CanBeCanceled, AllowTruncation = !ct.CanBeCanceled")]
    [InlineData("Tag = null")]
    [InlineData("Tag = ct.CanBeCanceled ? null : \"a1\"")]
    [InlineData("Tag = default")]
    [InlineData("Tag = nameof(System)")]
    public Task A_good_member_does_not_trigger(string members) => Members(members);

    [Fact]
    public Task A_default_of_a_parameter_that_goes_straight_to_the_call_triggers() =>
        CallSites.DeclarationsAreAsMarked(
            """
            internal sealed class Sender(IEnvoyerSmsClient client)
            {
                public Task Plain(string sender = {|ESMS1004:"Ma Société"|}) => client.SendMessageAsync("Hello", ["33600000001"], sender);

                public Task Tested(string sender = "") => client.SendMessageAsync("Hello", ["33600000001"], sender.Length == 0 ? "Societe" : sender);

                public Task Written(string? sender = "")
                {
                    if (DateTime.Now.Year > 2000)
                        sender = "Societe";
                    return client.SendMessageAsync("Hello", ["33600000001"], sender);
                }
            }
            """
        );

    [Fact]
    public Task What_a_mock_expects_is_sent_to_nobody() =>
        CallSites.AreAsMarked(
            """
            System.Linq.Expressions.Expression<Func<IEnvoyerSmsClient, Task>> expected = mock => mock.SendMessageAsync("", new string[0], "é", CancellationToken.None);
            System.Linq.Expressions.Expression<Func<SendMessageRequest>> request = () => new SendMessageRequest { Text = "", Recipients = new string[0], SenderName = "é" };
            System.Linq.Expressions.LambdaExpression untyped = () => new SendMessageRequest { Text = "", Recipients = new string[0], SenderName = "é" };
            Func<Task> sent = () => client.SendMessageAsync("Hello", ["33600000001"], {|ESMS1002:{|ESMS1004:"é"|}|}, ct);
            """
        );

    private static Task Members(string members) =>
        CallSites.AreAsMarked(
            $$"""_ = new SendMessageRequest { Text = "Hello", Recipients = ["33600000001"], SenderName = "Societe", {{members}} };"""
        );
}
