namespace EnvoyerSms.Docs.Tests;

/// <summary>The C# of the pages for users compiles as it is printed, inside a method that has what the pages speak of.</summary>
public sealed class CodeTests
{
    // Whole programs: the tests of the packed package run them in projects of their own.
    private static readonly string[] Programs =
    [
        "first-message",
        "dependency-injection",
        "native-web",
        "send",
        "first-test",
    ];

    // Their code is whole files, which other tests compile, run and hold the pages to.
    private static readonly string[] WholeFiles = ["docs/rate-limit.md", "docs/several-machines.md", "docs/testing.md"];

    private const string Before = """
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;
        using System.Xml.Linq;
        using EnvoyerSms;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        internal static class Program
        {
            public static async Task Run(
                IEnvoyerSmsClient client, EnvoyerSmsOptions options, SendMessageRequest request, SentMessage sent,
                IServiceCollection services, IConfiguration configuration, string typed, CancellationToken ct)
            {

        """;

    private const string After = """

                await Task.CompletedTask;
            }
        }
        """;

    public static TheoryData<string, string> Blocks
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var page in Page.All().Where(page => IsForUsers(page.Path)))
            {
                foreach (
                    var block in page.Blocks.Where(block =>
                        block.Language == "csharp" && !Programs.Contains(block.Name)
                    )
                )
                    data.Add(page.Path, block.Name);
            }
            return data;
        }
    }

    [Theory, MemberData(nameof(Blocks))]
    public void A_block_has_a_name_and_compiles(string path, string name)
    {
        Assert.NotEqual("", name);
        var block = new Page(path).Block(name);

        Assert.Empty(Compiled.Errors(Before + block.Code + After));
    }

    private static bool IsForUsers(string path) =>
        !WholeFiles.Contains(path)
        && (
            !path.Contains('/', StringComparison.Ordinal)
            || (path.StartsWith("docs/", StringComparison.Ordinal) && path.Split('/').Length == 2)
        );
}
