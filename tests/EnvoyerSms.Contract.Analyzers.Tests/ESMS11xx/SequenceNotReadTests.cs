namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class SequenceNotReadTests
{
    [Theory]
    [InlineData("""{|ESMS1107:client.GetAllRepliesAsync(879, ct)|};""")]
    [InlineData("""{|ESMS1107:client.GetAllRepliesAsync(new GetRepliesRequest { MessageId = 879 }, ct)|};""")]
    [InlineData("""var replies = {|ESMS1107:client.GetAllRepliesAsync(879, ct)|};""")]
    [InlineData("""IEnvoyerSmsClient? maybe = client; {|ESMS1107:maybe?.GetAllRepliesAsync(879, ct)|};""")]
    public Task A_sequence_that_is_lost_triggers(string statements) => CallSites.AreAsMarked(statements);

    [Theory]
    [InlineData("""await foreach (var reply in client.GetAllRepliesAsync(879, ct)) Console.WriteLine(reply.Date);""")]
    [InlineData(
        """await foreach (var reply in client.GetAllRepliesAsync(879).WithCancellation(ct).ConfigureAwait(false)) Console.WriteLine(reply.Date);"""
    )]
    [InlineData(
        """var replies = client.GetAllRepliesAsync(879, ct); await foreach (var reply in replies) Console.WriteLine(reply.Date);"""
    )]
    [InlineData("""_ = client.GetAllRepliesAsync(879, ct);""")]
    [InlineData(
        """IAsyncEnumerable<Reply> Local() => client.GetAllRepliesAsync(879); await foreach (var reply in Local()) Console.WriteLine(reply.Date);"""
    )]
    public Task A_sequence_that_somebody_has_does_not_trigger(string statements) => CallSites.AreAsMarked(statements);

    [Fact]
    public Task Waiting_is_awaited_as_any_call_is() =>
        CallSites.AreAsMarked(
            """
            {|ESMS1101:client.WaitForDeliveryAsync(879, cancellationToken: ct)|};
            await client.WaitForDeliveryAsync(879, new ApiPolling { BackoffFactor = 2 }, cancellationToken: ct);
            """
        );

    [Fact]
    public Task Values_are_looked_at_as_in_the_operations_own_call() =>
        CallSites.AreAsMarked(
            """
            await foreach (var reply in client.GetAllRepliesAsync({|ESMS1010:0|}, ct)) Console.WriteLine(reply.Date);
            await client.WaitForDeliveryAsync({|ESMS1010:-1|}, cancellationToken: ct);
            var sent = await client.SendMessageAsync("a", ["33600000001"], "Societe", ct);
            await foreach (var reply in client.GetAllRepliesAsync({|ESMS1063:sent.MessageId|}, ct)) Console.WriteLine(reply.Date);
            """
        );
}
