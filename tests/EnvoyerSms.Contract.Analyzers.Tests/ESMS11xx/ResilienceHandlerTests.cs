namespace EnvoyerSms.Contract.Analyzers.Tests;

public sealed class ResilienceHandlerTests
{
    [Theory]
    [InlineData("""added.HttpClientBuilder.{|ESMS1105:AddStandardResilienceHandler|}();""")]
    [InlineData("""added.HttpClientBuilder.{|ESMS1105:AddStandardHedgingHandler|}();""")]
    [InlineData("""added.HttpClientBuilder.{|ESMS1105:AddStandardResilienceHandler|}(o => o.Timeout = 3);""")]
    [InlineData("""added.HttpClientBuilder.{|ESMS1105:AddResilienceHandler|}("twice", p => p.AddRetry(2));""")]
    [InlineData("""added.HttpClientBuilder.{|ESMS1105:AddPolicyHandler|}(new Polly.RetryPolicy());""")]
    [InlineData("""added.HttpClientBuilder.{|ESMS1105:AddTransientHttpErrorPolicy|}(p => p.WaitAndRetry(3));""")]
    [InlineData("""var http = added.HttpClientBuilder; http.{|ESMS1105:AddStandardResilienceHandler|}();""")]
    [InlineData(
        """var policy = new Polly.Builder().WaitAndRetry(3); added.HttpClientBuilder.{|ESMS1105:AddPolicyHandler|}(policy);"""
    )]
    [InlineData(
        """services.AddEnvoyerSms(o => { }).HttpClientBuilder.AddPolicyHandler(new Polly.Policy()).{|ESMS1105:AddStandardResilienceHandler|}();"""
    )]
    [InlineData("""Extensions.{|ESMS1105:AddStandardHedgingHandler|}(added.HttpClientBuilder);""")]
    public Task A_handler_that_repeats_triggers(string statements) => AreAsMarked(statements);

    [Theory]
    [InlineData("""others.AddStandardResilienceHandler();""")]
    [InlineData("""services.AddHttpClient("other").AddStandardHedgingHandler();""")]
    [InlineData("""added.HttpClientBuilder.AddPolicyHandler(new Polly.Policy());""")]
    [InlineData("""added.HttpClientBuilder.AddResilienceHandler("limit", p => p.AddTimeout(3));""")]
    [InlineData("""added.HttpClientBuilder.AddTransientHttpErrorPolicy(p => p.CircuitBreaker(3));""")]
    [InlineData("""added.HttpClientBuilder.AddStandardResilienceHandler(o => o.DisableForUnsafeHttpMethods());""")]
    [InlineData(
        """added.HttpClientBuilder.AddStandardResilienceHandler().Configure(o => o.ShouldHandle = _ => false);"""
    )]
    [InlineData("""added.HttpClientBuilder.ConfigureHttpClient(http => http.Timeout = TimeSpan.FromSeconds(3));""")]
    [InlineData("""var http = added.HttpClientBuilder; http = others; http.AddStandardResilienceHandler();""")]
    public Task Other_handlers_do_not_trigger(string statements) => AreAsMarked(statements);

    private static Task AreAsMarked(string statements) =>
        CallSites.DeclarationsAreAsMarked(
            $$"""
            using Microsoft.Extensions.DependencyInjection;

            internal static class Program
            {
                public static void Register(IServiceCollection services, IHttpClientBuilder others)
                {
                    var added = services.AddEnvoyerSms(o => o.Login = "someone");
                    {{statements}}
                }
            }

            // The parts of Microsoft.Extensions.Http.Resilience and .Polly that the rule is about.
            internal static class Extensions
            {
                public static ResilienceBuilder AddStandardResilienceHandler(this IHttpClientBuilder builder, Action<Options>? configure = null) => new();
                public static ResilienceBuilder AddStandardHedgingHandler(this IHttpClientBuilder builder) => new();
                public static ResilienceBuilder AddResilienceHandler(this IHttpClientBuilder builder, string name, Action<Polly.Builder> configure) => new();
                public static IHttpClientBuilder AddPolicyHandler(this IHttpClientBuilder builder, Polly.Policy policy) => builder;
                public static IHttpClientBuilder AddTransientHttpErrorPolicy(this IHttpClientBuilder builder, Func<Polly.Builder, Polly.Policy> configure) => builder;
                public static void DisableForUnsafeHttpMethods(this Options options) { }
            }

            internal sealed class Options
            {
                public int Timeout { get; set; }
                public Func<object, bool>? ShouldHandle { get; set; }
            }

            internal sealed class ResilienceBuilder
            {
                public void Configure(Action<Options> configure) { }
            }

            namespace Polly
            {
                internal class Policy;
                internal sealed class RetryPolicy : Policy;
                internal sealed class Builder
                {
                    public Builder AddRetry(int times) => this;
                    public Builder AddTimeout(int seconds) => this;
                    public Policy WaitAndRetry(int times) => new();
                    public Policy CircuitBreaker(int failures) => new();
                }
            }
            """
        );
}
