namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class RetryPolicyTests
{
    private const string Marked = """client.{|ESMS1104:SendMessageAsync|}(request, ct)""";
    private const string Fine = """client.SendMessageAsync(request, ct)""";

    [Theory]
    [InlineData("""new ResiliencePipelineBuilder().AddRetry(new()).Build()""")]
    [InlineData("""new ResiliencePipelineBuilder().AddTimeout(1).AddRetry(new() { MaxRetryAttempts = 3 }).Build()""")]
    [InlineData(
        """new ResiliencePipelineBuilder().AddRetry(new() { ShouldHandle = new PredicateBuilder().Handle<ApiException>() }).Build()"""
    )]
    [InlineData("""Policy.Handle<Exception>().RetryAsync(3)""")]
    [InlineData("""Policy.Handle<ApiTransportException>().RetryAsync(3, (e, attempt) => Console.WriteLine(e))""")]
    public async Task A_policy_that_repeats_blindly_triggers(string policy)
    {
        await AreAsMarked($"var policy = {policy}; await policy.ExecuteAsync(_ => {Marked}, ct);");
        await AreAsMarked($"await {policy}.ExecuteAsync(async _ => {{ await {Marked}; }}, ct);");
    }

    [Theory]
    [InlineData("""new ResiliencePipelineBuilder().AddTimeout(1).Build()""")]
    [InlineData(
        """new ResiliencePipelineBuilder().AddRetry(new() { ShouldHandle = new PredicateBuilder().Handle<ApiException>(e => e.IsSafeToRetry) }).Build()"""
    )]
    [InlineData(
        """new ResiliencePipelineBuilder().AddRetry(new() { ShouldHandle = new PredicateBuilder().Handle<ApiException>(IsTransient) }).Build()"""
    )]
    [InlineData(
        """new ResiliencePipelineBuilder().AddRetry(new() { ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>() }).Build()"""
    )]
    [InlineData("""Policy.Handle<EnvoyerSmsException>().RetryAsync(3)""")]
    [InlineData("""Policy.Handle<Exception>().CircuitBreakerAsync(3)""")]
    [InlineData("given")]
    [InlineData("Made()")]
    public async Task A_policy_that_may_know_better_does_not_trigger(string policy)
    {
        await AreAsMarked($"var policy = {policy}; await policy.ExecuteAsync(_ => {Fine}, ct);");
        await AreAsMarked($"await {policy}.ExecuteAsync(async _ => {{ await {Fine}; }}, ct);");
    }

    [Fact]
    public Task A_call_that_may_be_repeated_does_not_trigger() =>
        AreAsMarked(
            "await Policy.Handle<Exception>().RetryAsync(3).ExecuteAsync(_ => client.GetAccountStatusAsync(ct), ct);"
        );

    private static Task AreAsMarked(string statements) =>
        CallSites.DeclarationsAreAsMarked(
            $$"""
            namespace Sending
            {
                using Polly;

                internal static class Program
                {
                    public static async Task Run(IEnvoyerSmsClient client, SendMessageRequest request, ResiliencePipeline given, CancellationToken ct)
                    {
                        {{statements}}
                    }

                    private static ResiliencePipeline Made() => new ResiliencePipelineBuilder().AddRetry(new()).Build();
                    private static bool IsTransient(ApiException e) => e.IsSafeToRetry;
                }
            }

            // The parts of Polly, of version 7 and 8, that the rule is about.
            namespace Polly
            {
                internal class ResiliencePipeline
                {
                    public Task ExecuteAsync(Func<CancellationToken, Task> run, CancellationToken ct) => run(ct);
                }

                internal sealed class ResiliencePipelineBuilder
                {
                    public ResiliencePipelineBuilder AddRetry(RetryStrategyOptions options) => this;
                    public ResiliencePipelineBuilder AddTimeout(int seconds) => this;
                    public ResiliencePipeline Build() => new();
                }

                internal sealed class RetryStrategyOptions
                {
                    public int MaxRetryAttempts { get; set; }
                    public PredicateBuilder? ShouldHandle { get; set; }
                }

                internal sealed class PredicateBuilder
                {
                    public PredicateBuilder Handle<T>(Func<T, bool>? predicate = null) where T : Exception => this;
                }

                internal sealed class Policy : ResiliencePipeline
                {
                    public static PolicyBuilder Handle<T>() where T : Exception => new();
                }

                internal sealed class PolicyBuilder
                {
                    public Policy RetryAsync(int times, Action<Exception, int>? onRetry = null) => new();
                    public Policy CircuitBreakerAsync(int failures) => new();
                }
            }
            """
        );
}
