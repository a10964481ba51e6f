using Microsoft.CodeAnalysis;

namespace EnvoyerSms.NewestRoslyn.Tests;

/// <summary>What is compiled for the oldest Roslyn works on the newest.</summary>
public sealed class NewestRoslynTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void It_is_the_newest() => Assert.Equal(5, typeof(Compilation).Assembly.GetName().Version!.Major);

    [Fact]
    public Task The_generator_emits_code_that_compiles() =>
        new GeneratorOnNewest(
            """
            using System.Threading.Tasks;
            using EnvoyerSms;

            internal static class Program
            {
                internal static Task<SentMessage> Send(IEnvoyerSmsClient client) =>
                    client.SendMessageAsync("Hello", ["33600000001"], "Shop");
            }
            """
        ).RunAsync(Cancel);

    [Fact]
    public Task Rules_are_reported_and_a_fix_mends() =>
        new FixOnNewest(
            "CallNotAwaitedFix",
            Code("""{|ESMS1101:client.CancelMessageAsync(5)|}; await client.GetMessageStatsAsync({|ESMS1010:0|});"""),
            Code("""await client.CancelMessageAsync(5); await client.GetMessageStatsAsync({|ESMS1010:0|});""")
        ).RunAsync(Cancel);

    private static string Code(string statements) =>
        $$"""
            using System.Threading.Tasks;
            using EnvoyerSms;

            internal static class Program
            {
                internal static async Task Run(IEnvoyerSmsClient client)
                {
                    {{statements}}
                }
            }
            """;
}
