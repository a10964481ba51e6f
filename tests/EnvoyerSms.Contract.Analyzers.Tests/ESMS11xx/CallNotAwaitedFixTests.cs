using EnvoyerSms.Contract.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

public sealed class CallNotAwaitedFixTests : FixTest
{
    private protected override ContractFix Fix { get; } = new CallNotAwaitedFix();

    [Theory]
    [InlineData("client.CancelMessageAsync(5, ct); // now", "await client.CancelMessageAsync(5, ct); // now")]
    [InlineData(
        "Func<Task> later = async () => { await Task.Yield(); client.CancelMessageAsync(5, ct); }; await later();",
        "Func<Task> later = async () => { await Task.Yield(); await client.CancelMessageAsync(5, ct); }; await later();"
    )]
    public Task A_call_is_awaited(string before, string after) => Mends(before, after);

    [Fact]
    public Task All_of_them() =>
        MendsAll(
            "client.CancelMessageAsync(5, ct);\nif (ct.CanBeCanceled) client.CancelMessageAsync(6, ct);",
            "await client.CancelMessageAsync(5, ct);\nif (ct.CanBeCanceled) await client.CancelMessageAsync(6, ct);"
        );

    [Theory]
    [InlineData("void Now() { client.CancelMessageAsync(5, ct); } Now();")]
    [InlineData("Action now = () => { client.CancelMessageAsync(5, ct); }; now();")]
    [InlineData("lock (client) { client.CancelMessageAsync(5, ct); }")]
    [InlineData("IEnvoyerSmsClient? none = client; none?.CancelMessageAsync(5, ct);")]
    public Task Not_where_nothing_can_be_awaited(string statements) => IsNotOffered(statements);
}
