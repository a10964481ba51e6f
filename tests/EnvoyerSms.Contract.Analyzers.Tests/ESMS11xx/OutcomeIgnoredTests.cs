namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class OutcomeIgnoredTests
{
    [Theory]
    [InlineData("""{|ESMS1106:catch|} { Console.WriteLine("Not sent"); }""")]
    [InlineData("""{|ESMS1106:catch|} (Exception) { return; }""")]
    [InlineData("""{|ESMS1106:catch|} (ApiException) { failed++; }""")]
    [InlineData("""{|ESMS1106:catch|} (ApiTransportException) { failed++; }""")]
    [InlineData("""catch (ApiValidationException) { failed--; } {|ESMS1106:catch|} (ApiException) { failed++; }""")]
    public Task A_failure_that_is_taken_for_a_refusal_triggers(string catches) => AreAsMarked(catches);

    [Theory]
    [InlineData("""catch (ApiException e) { Console.WriteLine(e.Outcome); }""")]
    [InlineData("""catch (Exception e) { Console.WriteLine(e); }""")]
    [InlineData("""catch (ApiException) { failed++; throw; }""")]
    [InlineData("""catch (ApiException e) { throw new InvalidOperationException("Not sent", e); }""")]
    [InlineData("""catch (ApiException) { throw new InvalidOperationException("Ask the provider"); }""")]
    [InlineData("""catch (ApiException) when (failed == 0) { failed++; }""")]
    [InlineData("""catch (ApiException) { failed = (int)(await client.GetAccountStatusAsync(ct)).SmsRemaining; }""")]
    [InlineData("""catch (ApiValidationException) { failed++; }""")]
    [InlineData("""catch (EnvoyerSmsException) { failed++; }""")]
    [InlineData("""catch (OperationCanceledException) { failed++; }""")]
    [InlineData(
        """catch (ApiTransportException e) { Console.WriteLine(e.Outcome); } catch (ApiException) { failed++; }"""
    )]
    [InlineData(
        """catch (ApiException e) when (e.Outcome == ApiOutcome.Unknown) { throw; } catch (ApiException) { failed++; }"""
    )]
    public Task A_failure_that_is_looked_at_does_not_trigger(string catches) => AreAsMarked(catches);

    [Fact]
    public Task A_call_without_effect_does_not_trigger() =>
        CallSites.AreAsMarked(
            """try { await client.GetAccountStatusAsync(ct); } catch (ApiException) { Console.WriteLine("Unreachable"); }"""
        );

    private static Task AreAsMarked(string catches) =>
        CallSites.AreAsMarked(
            $$"""
            var failed = 0;
            try { await client.SendMessageAsync("Hello", ["33600000001"], "Shop", ct); } {{catches}}
            Console.WriteLine(failed);
            """
        );
}
