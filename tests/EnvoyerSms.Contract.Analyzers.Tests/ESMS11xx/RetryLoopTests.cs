namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class RetryLoopTests
{
    private const string Send = """await client.{|ESMS1104:SendMessageAsync|}(request, ct)""";
    private const string Fine = """await client.SendMessageAsync(request, ct)""";
    private const string Tell = """catch (ApiException e) { Console.WriteLine(e.Message); }""";

    [Theory]
    [InlineData($$"""while (true) { try { {{Send}}; break; } {{Tell}} }""")]
    [InlineData($$"""while (true) { try { {{Send}}; return; } {{Tell}} await Task.Delay(100, ct); }""")]
    [InlineData($$"""for (var attempt = 0; attempt < 3; attempt++) { try { {{Send}}; break; } {{Tell}} }""")]
    [InlineData(
        $$"""for (var attempt = 0; ; attempt++) { try { {{Send}}; break; } catch (Exception) when (attempt < 3) { await Task.Delay(attempt, ct); } }"""
    )]
    [InlineData(
        $$"""foreach (var seconds in new[] { 1, 2, 4 }) { try { {{Send}}; return; } catch (Exception e) { Console.Error.WriteLine(e); await Task.Delay(seconds); } }"""
    )]
    [InlineData($$"""var sent = false; while (!sent) { try { {{Send}}; sent = true; } {{Tell}} }""")]
    [InlineData($$"""var sent = false; do { try { {{Send}}; sent = true; } {{Tell}} } while (!sent);""")]
    [InlineData(
        $$"""var sent = false; for (var i = 0; i < 3 && !sent; i++) { try { {{Send}}; sent = true; } {{Tell}} }"""
    )]
    [InlineData($$"""SentMessage? sent = null; while (sent is null) { try { sent = {{Send}}; } {{Tell}} }""")]
    [InlineData(
        $$"""SentMessage? sent = null; var left = 3; while (sent == null && left-- > 0) { try { sent = {{Send}}; } {{Tell}} }"""
    )]
    [InlineData(
        $$"""while (true) { try { {{Send}}; } catch (ApiException e) { Console.WriteLine(e.Message); continue; } break; }"""
    )]
    [InlineData(
        $$"""Exception? last = null; for (var i = 0; i < 3; i++) { try { {{Send}}; return; } catch (Exception e) { last = e; } } throw last!;"""
    )]
    [InlineData(
        $$"""var i = 0; again: try { {{Send}}; } catch (ApiException e) { Console.WriteLine(e.Message); if (++i < 3) goto again; throw; }"""
    )]
    [InlineData(
        $$"""while (true) { using var http = new HttpClient(); try { {{Send}}.ConfigureAwait(false); break; } {{Tell}} finally { Console.WriteLine(); } }"""
    )]
    [InlineData(
        $$"""async Task<SentMessage> Retry() { while (true) { try { return {{Send}}; } {{Tell}} } } await Retry();"""
    )]
    [InlineData(
        $$"""Func<Task> retry = async () => { while (true) { try { {{Send}}; break; } {{Tell}} } }; await retry();"""
    )]
    public Task A_call_that_is_repeated_blindly_triggers(string statements) => AreAsMarked(statements);

    [Fact]
    public Task A_request_that_is_made_anew_but_the_same_triggers() =>
        AreAsMarked(
            """
            while (true)
            {
                var text = "Hello";
                var copy = request with { Text = text };
                using var source = CancellationTokenSource.CreateLinkedTokenSource(ct);
                try
                {
                    await client.{|ESMS1104:SendMessageAsync|}(copy, source.Token);
                    break;
                }
                catch (ApiException e)
                {
                    Console.WriteLine(e.Message);
                }
            }
            """
        );

    [Theory]
    [InlineData(
        $$"""while (true) { try { {{Fine}}; break; } catch (ApiException e) when (e.IsSafeToRetry) { Console.WriteLine(e.Message); } }"""
    )]
    [InlineData(
        $$"""while (true) { try { {{Fine}}; break; } catch (ApiException e) { if (!e.IsSafeToRetry) throw; } }"""
    )]
    [InlineData(
        $$"""while (true) { try { {{Fine}}; break; } catch (ApiException e) when (e is { Outcome: ApiOutcome.NotSent }) { Console.WriteLine(e.Message); } }"""
    )]
    [InlineData(
        $$"""while (true) { try { {{Fine}}; break; } catch (Exception e) { if (!CanRepeat(e)) throw; } } static bool CanRepeat(Exception e) => e is ApiException;"""
    )]
    [InlineData(
        $$"""while (true) { try { {{Fine}}; break; } catch (Exception e) { ThrowIfFatal(e); } } static void ThrowIfFatal(Exception e) => throw e;"""
    )]
    [InlineData($$"""while (true) { try { {{Fine}}; break; } catch (ApiException) { throw; } }""")]
    [InlineData(
        $$"""while (true) { try { {{Fine}}; break; } catch (ApiException e) { Console.WriteLine(e.Message); break; } }"""
    )]
    [InlineData(
        $$"""while (true) { try { {{Fine}}; break; } catch (ApiValidationException e) { Console.WriteLine(e.Message); } }"""
    )]
    [InlineData(
        $$"""while (true) { try { {{Fine}}; break; } catch (EnvoyerSmsException e) { Console.WriteLine(e.Message); } }"""
    )]
    [InlineData(
        $$"""while (true) { try { {{Fine}}; break; } catch (HttpRequestException e) { Console.WriteLine(e.Message); } }"""
    )]
    [InlineData($$"""while (true) { try { {{Fine}}; await Task.Delay(1000, ct); } {{Tell}} }""")]
    [InlineData($$"""while (true) { try { await client.GetAccountStatusAsync(ct); break; } {{Tell}} }""")]
    [InlineData($$"""while (true) { try { await client.CancelMessageAsync(1, ct); break; } {{Tell}} }""")]
    [InlineData($$"""while (!ct.IsCancellationRequested) { try { {{Fine}}; } {{Tell}} }""")]
    [InlineData(
        $$"""foreach (var number in new[] { "33600000001", "33600000002" }) { try { await client.SendMessageAsync("Hello", [number], "Shop", ct); } {{Tell}} }"""
    )]
    [InlineData(
        $$"""foreach (var number in new[] { "33600000001", "33600000002" }) { try { await client.SendMessageAsync("Hello", [number], "Shop", ct); break; } {{Tell}} }"""
    )]
    [InlineData(
        $$"""foreach (var number in new[] { "33600000001", "33600000002" }) { var one = request with { Recipients = [number] }; try { await client.SendMessageAsync(one, ct); break; } {{Tell}} }"""
    )]
    [InlineData(
        $$"""var queue = new Queue<SendMessageRequest>(); while (queue.TryDequeue(out var next)) { try { await client.SendMessageAsync(next, ct); break; } {{Tell}} }"""
    )]
    [InlineData(
        $$"""for (var i = 0; i < 3; i++) { try { await client.SendMessageAsync($"Part {i}", ["33600000001"], "Shop", ct); return; } {{Tell}} }"""
    )]
    [InlineData($$"""var again = true; while (again) { again = false; try { {{Fine}}; } {{Tell}} }""")]
    [InlineData(
        $$"""var done = false; while (!done) { try { {{Fine}}; done = true; } catch (ApiException e) { Console.WriteLine(e.Message); done = true; } }"""
    )]
    [InlineData(
        $$"""var done = false; while (!done) { try { {{Fine}}; } catch (ApiException e) { Console.WriteLine(e.Message); } finally { done = true; } }"""
    )]
    [InlineData(
        $$"""var left = 3; while (left > 0) { try { {{Fine}}; left = 0; } catch (ApiException e) { Console.WriteLine(e.Message); left = 0; } }"""
    )]
    [InlineData(
        $$"""Exception? last = null; while (true) { try { {{Fine}}; break; } catch (ApiException e) { last = e; } if (last is ApiException { IsSafeToRetry: false }) break; }"""
    )]
    [InlineData($$"""try { {{Fine}}; } {{Tell}}""")]
    [InlineData($$"""while (true) { Func<Task> send = async () => { try { {{Fine}}; } {{Tell}} }; await send(); }""")]
    [InlineData($$"""while (true) { try { _ = client.SendMessageAsync(request, ct); break; } {{Tell}} }""")]
    public Task A_call_that_is_not_repeated_or_with_care_does_not_trigger(string statements) => AreAsMarked(statements);

    private static Task AreAsMarked(string statements) =>
        CallSites.DeclarationsAreAsMarked(
            $$"""
            internal static class Program
            {
                public static async Task Run(IEnvoyerSmsClient client, SendMessageRequest request, CancellationToken ct)
                {
                    {{statements}}
                    await Task.CompletedTask;
                }
            }
            """,
            ignored: ["ESMS1103", "ESMS1106"]
        );
}
