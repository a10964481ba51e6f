namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class CallNotAwaitedTests
{
    [Theory]
    [InlineData("""{|ESMS1101:client.GetAccountStatusAsync(ct)|};""")]
    [InlineData("""{|ESMS1101:client.CancelMessageAsync(1, ct)|}.ConfigureAwait(false);""")]
    [InlineData("""IEnvoyerSmsClient? maybe = client; {|ESMS1101:maybe?.CancelMessageAsync(1, ct)|};""")]
    [InlineData("""var task = {|ESMS1101:client.CancelMessageAsync(1, ct)|};""")]
    [InlineData("""Task task; task = {|ESMS1101:client.CancelMessageAsync(1, ct)|};""")]
    [InlineData("""var task = {|ESMS1101:client.CancelMessageAsync(1, ct)|}.ConfigureAwait(false);""")]
    [InlineData("""Action cancel = () => {|ESMS1101:client.CancelMessageAsync(1)|}; cancel();""")]
    [InlineData("""await Task.Run(() => { {|ESMS1101:client.CancelMessageAsync(1, ct)|}; });""")]
    [InlineData("""new List<long> { 1, 2 }.ForEach(id => {|ESMS1101:client.CancelMessageAsync(id, ct)|});""")]
    [InlineData("""AppDomain.CurrentDomain.ProcessExit += (_, _) => {|ESMS1101:client.CancelMessageAsync(1)|};""")]
    [InlineData("""void Cancel() => {|ESMS1101:client.CancelMessageAsync(1)|}; Cancel();""")]
    [InlineData("""for (var id = 1; id < 3; {|ESMS1101:client.CancelMessageAsync(id)|}) id++;""")]
    public Task A_task_that_is_lost_triggers(string statements) => CallSites.AreAsMarked(statements);

    [Theory]
    [InlineData("""await client.CancelMessageAsync(1, ct);""")]
    [InlineData("""_ = client.CancelMessageAsync(1, ct);""")]
    [InlineData("""var _ = client.CancelMessageAsync(1, ct);""")]
    [InlineData("""var task = client.CancelMessageAsync(1, ct); await task;""")]
    [InlineData("""var task = client.CancelMessageAsync(1, ct); Task[] all = [task]; await Task.WhenAll(all);""")]
    [InlineData("""await Task.WhenAll(new long[] { 1, 2 }.Select(id => client.CancelMessageAsync(id, ct)));""")]
    [InlineData("""await Task.Run(() => client.CancelMessageAsync(1, ct));""")]
    [InlineData("""Func<Task> cancel = () => client.CancelMessageAsync(1); await cancel();""")]
    [InlineData("""client.CancelMessageAsync(1, ct).GetAwaiter().GetResult();""")]
    [InlineData("""client.CancelMessageAsync(1, ct).Wait();""")]
    [InlineData("""client.CancelMessageAsync(1, ct).ContinueWith(done => Console.WriteLine(done.Status));""")]
    [InlineData(
        """IEnvoyerSmsClient? maybe = client; await (maybe?.CancelMessageAsync(1, ct) ?? Task.FromResult<CancelledMessage>(null!));"""
    )]
    [InlineData(
        """Task? last = null; foreach (var id in new long[] { 1, 2 }) { if (last is not null) await last; last = client.CancelMessageAsync(id, ct); }"""
    )]
    [InlineData("""Task Local() { return client.CancelMessageAsync(1); } await Local();""")]
    [InlineData(
        """System.Linq.Expressions.Expression<Action<IEnvoyerSmsClient>> expected = any => any.CancelMessageAsync(1, default); Console.WriteLine(expected);"""
    )]
    [InlineData("""var result = client.CancelMessageAsync(1, ct).Result; Console.WriteLine(result);""")]
    public Task A_task_that_somebody_has_does_not_trigger(string statements) => CallSites.AreAsMarked(statements);

    [Fact]
    public Task What_a_substitute_is_asked_does_not_trigger() =>
        CallSites.DeclarationsAreAsMarked(
            """
            namespace NSubstitute
            {
                internal static class SubstituteExtensions
                {
                    public static T Received<T>(this T substitute, int times = 1) where T : class => substitute;
                    public static void When<T>(this T substitute, Action<T> call) where T : class => call(substitute);
                }
                internal static class Received
                {
                    public static void InOrder(Action calls) => calls();
                }
            }

            namespace Rhino.Mocks
            {
                internal static class RhinoMocksExtensions
                {
                    public static void AssertWasCalled<T>(this T mock, Action<T> call) => call(mock);
                }
            }

            namespace Tests
            {
                using NSubstitute;
                using Rhino.Mocks;

                internal static class Program
                {
                    public static void Verify(IEnvoyerSmsClient client)
                    {
                        client.Received().CancelMessageAsync(1);
                        client.Received(2).CancelMessageAsync(new CancelMessageRequest { MessageId = 1 }, default);
                        client.When(any => any.CancelMessageAsync(1));
                        client.AssertWasCalled(any => any.CancelMessageAsync(1));
                        Received.InOrder(() => { client.CancelMessageAsync(1); client.CancelMessageAsync(2); });
                    }
                }
            }
            """
        );

    [Fact]
    public Task A_task_that_leaves_its_method_does_not_trigger() =>
        CallSites.DeclarationsAreAsMarked(
            """
            internal sealed class Sender(IEnvoyerSmsClient client)
            {
                private Task? _pending;
                public void Begin() => _pending = client.CancelMessageAsync(1);
                public Task Cancel() => client.CancelMessageAsync(1);
                public ValueTask<CancelledMessage> Wrapped() => new(client.CancelMessageAsync(1));
                public async Task Awaited() => await client.CancelMessageAsync(1).ConfigureAwait(false);
                public Task Pending => _pending ?? client.CancelMessageAsync(1);
            }
            """
        );
}
