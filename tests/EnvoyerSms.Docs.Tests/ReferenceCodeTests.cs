namespace EnvoyerSms.Docs.Tests;

/// <summary>The C# of the reference, which is written from the contract, compiles against the client that the contract becomes.</summary>
public sealed class ReferenceCodeTests
{
    private static readonly string[] Languages = ["en", "fr"];

    [Fact]
    public void Every_block_compiles()
    {
        var blocks = Blocks("en");
        Assert.True(blocks.Count > 60, $"Only {blocks.Count} blocks.");
        Assert.Empty(Compiled.Errors(Whole(blocks)));
    }

    [Fact]
    public void Each_operation_is_called() =>
        Assert.All(
            typeof(IEnvoyerSmsClient)
                .GetMethods()
                .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)),
            method =>
                Assert.Contains(
                    Blocks("en"),
                    block => block.Contains($"client.{method.Name}(", StringComparison.Ordinal)
                )
        );

    [Fact]
    public void It_is_the_same_in_both_languages() =>
        Assert.Single(Languages.Select(language => string.Concat(Blocks(language))).Distinct());

    // A method for each, so that none sees the names of another.
    private static string Whole(IEnumerable<string> blocks) =>
        $$"""
            using System;
            using System.Threading.Tasks;
            using EnvoyerSms;

            internal static class Reference
            {
            {{string.Join(
                '\n',
                blocks.Select(
                    (block, index) =>
                        $"public static async Task Run{index}(IEnvoyerSmsClient client)\n{{\nawait Task.CompletedTask;\n{block}\n}}"
                )
            )}}
            }
            """;

    private static List<string> Blocks(string language) =>
        [
            .. new Page($"contract/reference.{language}.md")
                .Blocks.Where(block => block.Language == "csharp")
                .Select(block => block.Code),
        ];
}
