namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class RequestNeverSentTests
{
    private const string New =
        """new SendMessageRequest { Text = "Hello", Recipients = ["33600000001"], SenderName = "Shop" }""";

    [Theory]
    [InlineData($$"""{|ESMS1100:{{New}}|};""")]
    [InlineData($$"""var request = {|ESMS1100:{{New}}|};""")]
    [InlineData($$"""SendMessageRequest request; request = {|ESMS1100:{{New}}|};""")]
    [InlineData($$"""object request = {|ESMS1100:{{New}}|};""")]
    [InlineData($$"""var first = {{New}}; var second = {|ESMS1100:first with { Tag = "promo" }|};""")]
    [InlineData($$"""Action make = () => { var request = {|ESMS1100:{{New}}|}; };""")]
    [InlineData("""CancelMessageRequest request = {|ESMS1100:new() { MessageId = 1 }|};""")]
    public Task A_request_that_nothing_reads_triggers(string statements) => CallSites.AreAsMarked(statements);

    [Fact]
    public async Task The_message_names_the_record_and_the_method()
    {
        var found = await CallSites.Analyze(
            CallSites.InMethod("var request = new CancelMessageRequest { MessageId = 1 };")
        );
        Assert.Equal(
            "This CancelMessageRequest is never sent; pass it to CancelMessageAsync, or remove it",
            Assert.Single(found).GetMessage(System.Globalization.CultureInfo.InvariantCulture)
        );
    }

    [Theory]
    [InlineData($$"""await client.SendMessageAsync({{New}}, ct);""")]
    [InlineData($$"""var request = {{New}}; await client.SendMessageAsync(request, ct);""")]
    [InlineData($$"""_ = {{New}};""")]
    [InlineData($$"""var _ = {{New}};""")]
    [InlineData(
        $$"""var request = {{New}}; Func<Task> send = () => client.SendMessageAsync(request, ct); await send();"""
    )]
    [InlineData($$"""var request = {{New}}; Task Send() => client.SendMessageAsync(request); await Send();""")]
    [InlineData($$"""var requests = new[] { {{New}} }; await client.SendMessageAsync(requests[0], ct);""")]
    [InlineData(
        $$"""var request = {{New}}; List<SendMessageRequest> all = [request]; await client.SendMessageAsync(all[0], ct);"""
    )]
    [InlineData(
        $$"""var request = {{New}}; List<SendMessageRequest> all = [.. new[] { request }, request]; all.Clear();"""
    )]
    [InlineData(
        $$"""var request = {{New}}; var copy = request with { Tag = "promo" }; await client.SendMessageAsync(copy, ct);"""
    )]
    [InlineData($$"""var request = {{New}}; Console.WriteLine(nameof(request));""")]
    [InlineData(
        $$"""var request = {{New}}; var (text, again) = (request.Text, request); Console.WriteLine(text + again);"""
    )]
    [InlineData(
        $$"""SendMessageRequest? request = null; request ??= {{New}}; await client.SendMessageAsync(request, ct);"""
    )]
    [InlineData($$"""SendMessageRequest request; await client.SendMessageAsync(request = {{New}}, ct);""")]
    [InlineData($$"""if ({{New}} is { Tag: null } request) await client.SendMessageAsync(request, ct);""")]
    [InlineData(
        $$"""var request = {{New}}; Change(ref request); static void Change(ref SendMessageRequest any) => Console.WriteLine(any);"""
    )]
    [InlineData(
        $$"""Action measured = () => {{New}}.ToString(); Action benchmark = () => new CancelMessageRequest { MessageId = 1 };"""
    )]
    [InlineData(
        $$"""SendMessageRequest? last = null; foreach (var tag in new[] { "a1", "b2" }) { if (last is not null) await client.SendMessageAsync(last, ct); last = {{New}} with { Tag = tag }; }"""
    )]
    public Task A_request_that_something_reads_does_not_trigger(string statements) => CallSites.AreAsMarked(statements);

    [Fact]
    public Task Requests_that_leave_their_method_do_not_trigger() =>
        CallSites.DeclarationsAreAsMarked(
            $$"""
            internal sealed class Templates
            {
                private readonly SendMessageRequest _first = {{New}};
                private static SendMessageRequest? _second;
                public SendMessageRequest Third { get; set; } = {{New}};
                public SendMessageRequest Fourth => {{New}};
                public SendMessageRequest Make() => _first with { Tag = "promo" };
                public void Keep() => _second = {{New}};
                public void Out(out SendMessageRequest request) => request = {{New}};
                public IEnumerable<SendMessageRequest?> Several() { yield return {{New}}; yield return _second; }
                public Func<SendMessageRequest> Factory() => () => {{New}};
                public Task Alias(IEnvoyerSmsClient client)
                {
                    var request = {{New}};
                    ref var alias = ref request;
                    return client.SendMessageAsync(alias);
                }
                public SendMessageRequest Default(SendMessageRequest? given = null) => given ?? {{New}};
            }
            """
        );
}
