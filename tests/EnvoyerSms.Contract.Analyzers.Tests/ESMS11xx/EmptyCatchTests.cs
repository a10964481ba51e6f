namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class EmptyCatchTests
{
    private const string Send = """await client.SendMessageAsync("Hello", ["33600000001"], "Shop", ct);""";

    [Theory]
    [InlineData("{|ESMS1103:catch|} { }")]
    [InlineData("{|ESMS1103:catch|} { /* nothing to be done */ }")]
    [InlineData("{|ESMS1103:catch|} { ; }")]
    [InlineData("{|ESMS1103:catch|} (Exception) { }")]
    [InlineData("{|ESMS1103:catch|} (ApiException) { }")]
    [InlineData("{|ESMS1103:catch|} (ApiTransportException) { }")]
    [InlineData("{|ESMS1103:catch|} (ApiValidationException) { }")]
    [InlineData("{|ESMS1103:catch|} (EnvoyerSmsException) { }")]
    [InlineData("{|ESMS1103:catch|} (ApiException) when (!ct.IsCancellationRequested) { }")]
    [InlineData("catch (OperationCanceledException) { } {|ESMS1103:catch|} (ApiException) { }")]
    [InlineData(
        "catch (ApiTransportException e) { Console.WriteLine(e.Outcome); } {|ESMS1103:catch|} (ApiException) { }"
    )]
    [InlineData("{|ESMS1103:catch|} (Exception) { } finally { Console.WriteLine(); }")]
    public Task A_failure_that_is_swallowed_triggers(string catches) =>
        CallSites.AreAsMarked($"try {{ {Send} }} {catches}");

    [Theory]
    [InlineData("""await {|ESMS1108:client.DeleteAccountAsync(1, ct)|}.ConfigureAwait(false);""")]
    [InlineData(
        """foreach (var number in new[] { "33600000001", "33600000002" }) await client.SendMessageAsync("Hello", [number], "Shop", ct);"""
    )]
    [InlineData("""client.CreateAccountAsync("Shop", ct).GetAwaiter().GetResult();""")]
    [InlineData(
        """using (new HttpClient()) { if (!ct.IsCancellationRequested) await client.CreateAccountAsync("Shop", ct); }"""
    )]
    [InlineData("""try { await client.CreateAccountAsync("Shop", ct); } finally { Console.WriteLine(); }""")]
    public Task Around_every_call_with_an_effect_it_triggers(string statements) =>
        CallSites.AreAsMarked($"try {{ {statements} }} {{|ESMS1103:catch|}} (ApiException) {{ }}");

    [Theory]
    [InlineData("catch (OperationCanceledException) { }")]
    [InlineData("catch (ApiCanceledException) { }")]
    [InlineData("catch (HttpRequestException) { }")]
    [InlineData("catch (InvalidOperationException) { } catch (ArgumentException) { }")]
    [InlineData("catch (ApiException e) when (e.Outcome == ApiOutcome.NotSent) { }")]
    [InlineData("catch (EnvoyerSmsException e) when (e.ErrorId == EnvoyerSmsErrorId.NotEnoughSms) { }")]
    [InlineData("catch (Exception e) when (Log(e)) { }")]
    [InlineData("catch (ApiException e) when (e.Outcome == ApiOutcome.Unknown) { throw; } catch (ApiException) { }")]
    [InlineData("catch (ApiException e) { Console.WriteLine(e.Outcome); } catch { }")]
    [InlineData("catch (ApiException) { throw; } catch (Exception) { }")]
    [InlineData("finally { Console.WriteLine(); }")]
    public Task A_failure_that_is_looked_at_or_passes_does_not_trigger(string catches) =>
        CallSites.AreAsMarked(
            $"try {{ {Send} }} {catches} static bool Log(Exception e) {{ Console.WriteLine(e); return false; }} _ = Log(new Exception());"
        );

    [Theory]
    [InlineData("""await client.GetAccountStatusAsync(ct);""")]
    [InlineData("""await client.CancelMessageAsync(1, ct);""")]
    [InlineData("""Console.WriteLine(); await Task.Delay(1, ct);""")]
    [InlineData("""_ = client.CreateAccountAsync("Shop", ct);""")]
    [InlineData("""Func<Task> later = () => client.CreateAccountAsync("Shop"); Console.WriteLine(later);""")]
    [InlineData(
        """Func<Task> later = async () => await client.CreateAccountAsync("Shop"); Console.WriteLine(later);"""
    )]
    [InlineData(
        """async Task Later() => await client.CreateAccountAsync("Shop"); Console.WriteLine((Func<Task>)Later);"""
    )]
    [InlineData(
        """try { await client.CreateAccountAsync("Shop", ct); } catch (ApiException e) { Console.WriteLine(e.Outcome); }"""
    )]
    public Task Around_other_code_it_does_not_trigger(string statements) =>
        CallSites.AreAsMarked($"try {{ {statements} }} catch {{ }}");

    [Fact]
    public Task A_call_that_only_begins_in_the_try_does_not_trigger() =>
        CallSites.AreAsMarked(
            """
            Task<CreatedAccount>? pending = null;
            try { pending = client.CreateAccountAsync("Shop", ct); } catch { }
            if (pending is not null)
                await pending;
            """
        );
}
