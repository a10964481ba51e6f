namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class TooManyItemsForMethodTests
{
    private const string Get = """new EnvoyerSmsOptions { Login = "someone", Method = ApiMethod.Get }""";

    // 100 numbers may travel by GET.
    private static readonly string Hundred = string.Join(
        ", ",
        Enumerable.Range(100, 100).Select(i => $"\"33600000{i}\"")
    );
    private static readonly string TooMany = $$"""new[] { {{Hundred}}, {|ESMS1032:"33600000999"|} }""";
    private static readonly string Unmarked = $$"""new[] { {{Hundred}}, "33600000999" }""";

    [Theory]
    [InlineData($"using var made = EnvoyerSmsClient.Create({Get});")]
    [InlineData($"var options = {Get}; using var made = EnvoyerSmsClient.Create(options);")]
    [InlineData($"using var http = new HttpClient(); var made = new EnvoyerSmsClient(http, {Get});")]
    [InlineData(
        $"var way = ApiMethod.Get; IEnvoyerSmsClient made = EnvoyerSmsClient.Create(new() {{ Method = way }});"
    )]
    public Task A_list_that_only_the_other_method_takes_triggers(string made) =>
        CallSites.AreAsMarked($$"""{{made}} await made.SendMessageAsync("Hello", {{TooMany}}, "Shop", ct);""");

    [Fact]
    public Task A_request_triggers() =>
        CallSites.AreAsMarked(
            $$"""
            using var made = EnvoyerSmsClient.Create({{Get}});
            var request = new SendMessageRequest { Text = "Hello", Recipients = {{TooMany}}, SenderName = "Shop" };
            await made.SendMessageAsync(request, ct);
            """
        );

    [Fact]
    public Task A_client_in_a_field_that_is_never_changed_triggers() =>
        CallSites.DeclarationsAreAsMarked(
            $$"""
            internal sealed class Sender
            {
                private static readonly EnvoyerSmsClient Shared = EnvoyerSmsClient.Create({{Get}});
                private readonly IEnvoyerSmsClient _own = EnvoyerSmsClient.Create({{Get}});
                public Task Send() => _own.SendMessageAsync("Hello", {{TooMany}}, "Shop");
                public Task SendShared() => Shared.SendMessageAsync("Hello", {{TooMany}}, "Shop");
            }
            """
        );

    [Theory]
    [InlineData($"using var made = EnvoyerSmsClient.Create(new EnvoyerSmsOptions());")]
    [InlineData($"using var made = EnvoyerSmsClient.Create(new EnvoyerSmsOptions {{ Method = ApiMethod.Post }});")]
    [InlineData(
        $"using var made = EnvoyerSmsClient.Create(new EnvoyerSmsOptions {{ Method = ct.CanBeCanceled ? ApiMethod.Get : ApiMethod.Post }});"
    )]
    [InlineData(
        $"var options = {Get}; options.Method = ApiMethod.Post; using var made = EnvoyerSmsClient.Create(options);"
    )]
    [InlineData(
        $"var options = {Get}; Change(options); using var made = EnvoyerSmsClient.Create(options); static void Change(EnvoyerSmsOptions any) => any.Method = default;"
    )]
    [InlineData($"var made = EnvoyerSmsClient.Create({Get}); made = EnvoyerSmsClient.Create(new());")]
    [InlineData("var made = client;")]
    public Task A_client_that_may_use_the_other_method_does_not_trigger(string made) =>
        CallSites.AreAsMarked($$"""{{made}} await made.SendMessageAsync("Hello", {{Unmarked}}, "Shop", ct);""");

    [Fact]
    public Task A_list_that_every_method_takes_does_not_trigger() =>
        CallSites.AreAsMarked(
            $$"""
            using var made = EnvoyerSmsClient.Create({{Get}});
            await made.SendMessageAsync("Hello", new[] { {{Hundred}} }, "Shop", ct);
            await made.CancelMessageAsync(1, ct);
            """
        );

    [Fact]
    public Task A_field_that_a_constructor_may_change_does_not_trigger() =>
        CallSites.DeclarationsAreAsMarked(
            $$"""
            internal sealed class Sender
            {
                private readonly IEnvoyerSmsClient _own = EnvoyerSmsClient.Create({{Get}});
                public Sender(IEnvoyerSmsClient? other) => _own = other ?? _own;
                public Task Send() => _own.SendMessageAsync("Hello", {{Unmarked}}, "Shop");
            }
            """
        );
}
