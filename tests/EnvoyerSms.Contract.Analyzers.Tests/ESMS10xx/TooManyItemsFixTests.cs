using EnvoyerSms.Contract.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

public sealed class TooManyItemsFixTests : FixTest
{
    private const string Declared = "var list = Enumerable.Repeat(\"33600000001\", 1001).ToList();\n";

    private protected override ContractFix Fix { get; } = new TooManyItemsFix();

    [Fact]
    public Task A_list_with_a_name() =>
        Mends(
            Declared + """await client.SendMessageAsync("Hello", list, "Sender", ct);""",
            Declared
                + """
                        foreach (var part in list.Chunk(1000))
                        {
                            await client.SendMessageAsync("Hello", part, "Sender", ct);
                        }
                """
        );

    [Fact]
    public Task Whose_request_is_made_in_the_call() =>
        Mends(
            Declared
                + "var part = 1; _ = part;\n"
                + """await client.SendMessageAsync(new() { Text = $"Hello {part}", Recipients = list, SenderName = "Sender" }).ConfigureAwait(false);""",
            Declared
                + "var part = 1; _ = part;\n"
                + """
                        foreach (var part2 in list.Chunk(1000))
                        {
                            await client.SendMessageAsync(new() { Text = $"Hello {part}", Recipients = part2, SenderName = "Sender" }).ConfigureAwait(false);
                        }
                """
        );

    [Fact]
    public Task A_collection_expression_becomes_an_array()
    {
        var items = string.Join(", ", Enumerable.Range(0, 1001).Select(number => $"\"33600{number:000000}\""));
        return Mends(
            $"""await client.SendMessageAsync("Hello", [{items}], "Sender", ct);""",
            $$"""
            foreach (var part in new[] { {{items}} }.Chunk(1000))
                    {
                        await client.SendMessageAsync("Hello", part, "Sender", ct);
                    }
            """
        );
    }

    [Fact]
    public Task With_the_using_it_needs()
    {
        const string File = """
            // Of ours.
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using EnvoyerSms;

            internal static class Program
            {
                private static readonly IReadOnlyList<string> All = System.Linq.Enumerable.Repeat("33600000001", 1500).ToList();

                public static async Task Run(IEnvoyerSmsClient client)
                {
                    // To all.
                    await client.SendMessageAsync("Hello", All, "Sender"); // sent
                }
            }
            """;
        var written = File.Replace(
            "System.Linq.Enumerable.Repeat(\"33600000001\", 1500).ToList()",
            "System.Linq.Enumerable.ToList(System.Linq.Enumerable.Repeat(\"33600000001\", 1500))",
            StringComparison.Ordinal
        );
        return MendsFile(
            written,
            written
                .Replace("Generic;\n", "Generic;\nusing System.Linq;\n", StringComparison.Ordinal)
                .Replace(
                    "        await client.SendMessageAsync(\"Hello\", All, \"Sender\"); // sent\n",
                    "        foreach (var part in All.Chunk(1000))\n        {\n            await client.SendMessageAsync(\"Hello\", part, \"Sender\");\n        } // sent\n",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public Task All_of_them() =>
        MendsAll(
            Declared
                + """
                await client.SendMessageAsync("Hello", list, "Sender", ct);
                        await client.SendMessageAsync("Again", list, "Sender", ct);
                """,
            Declared
                + """
                        foreach (var part in list.Chunk(1000))
                        {
                            await client.SendMessageAsync("Hello", part, "Sender", ct);
                        }
                        foreach (var part2 in list.Chunk(1000))
                        {
                            await client.SendMessageAsync("Again", part2, "Sender", ct);
                        }
                """,
            Declared
                + """
                        foreach (var part in list.Chunk(1000))
                        {
                            await client.SendMessageAsync("Hello", part, "Sender", ct);
                        }
                        foreach (var part in list.Chunk(1000))
                        {
                            await client.SendMessageAsync("Again", part, "Sender", ct);
                        }
                """
        );

    [Fact]
    public Task That_is_too_long_for_the_way_in_which_its_client_sends()
    {
        const string Made = """
            using var made = EnvoyerSmsClient.Create(new EnvoyerSmsOptions { Login = "someone", Method = ApiMethod.Get });
                    var list = Enumerable.Repeat("33600000001", 101).ToArray();

            """;
        return Mends(
            Made + """        await made.SendMessageAsync("Hello", list, "Sender", ct);""",
            Made
                + """
                        foreach (var part in list.Chunk(100))
                        {
                            await made.SendMessageAsync("Hello", part, "Sender", ct);
                        }
                """
        );
    }

    [Fact]
    public Task In_place_of_one_statement() =>
        Mends(
            Declared
                + """if (ct.CanBeCanceled) await client.SendMessageAsync("Hello", list, "Sender", ct); else return;""",
            Declared
                + """if (ct.CanBeCanceled) foreach (var part in list.Chunk(1000)) { await client.SendMessageAsync("Hello", part, "Sender", ct); } else return;"""
        );

    [Theory]
    [InlineData("""var sent = await client.SendMessageAsync("Hello", list, "Sender", ct); _ = sent;""")]
    [InlineData("""_ = client.SendMessageAsync("Hello", list, "Sender", ct);""")]
    [InlineData("""await client.SendMessageAsync($"Hello {new Queue<int>().Dequeue()}", list, "Sender", ct);""")]
    [InlineData("""var n = 0; await client.SendMessageAsync($"Hello {n++}", list, "Sender", ct);""")]
    [InlineData("""await client.SendMessageAsync("Hello", [.. list], "Sender", ct);""")]
    public Task Not_where_the_answer_is_used_or_values_would_differ(string statement) =>
        IsNotOffered(Declared + statement);
}
