using EnvoyerSms.Contract.CodeFixes;

namespace EnvoyerSms.Contract.Analyzers.Tests.Fixes;

public sealed class ForeignCharactersFixTests : FixTest
{
    private protected override ContractFix Fix { get; } = new ForeignCharactersFix();

    [Theory]
    [InlineData("\"Ma Société\"", "\"MaSociete\"")]
    [InlineData("\"Société Générale\"", "\"SocieteGenerale\"")]
    [InlineData("@\"Ma \"\"Société\"\"\"", "@\"MaSociete\"")]
    [InlineData("\"\"\"Ma \"Société\" !\"\"\"", "\"\"\"MaSociete\"\"\"")]
    [InlineData("\"Soci\\u00e9t\\u00e9\" /* kept */", "\"Societe\" /* kept */")]
    [InlineData("(\"Société\")!", "(\"Societe\")!")]
    [InlineData("\"Mon \" + (\"Café\" + 1)", "\"Mon\" + (\"Cafe\" + 1)")]
    [InlineData("$\"Café {1}\"", "$\"Cafe{1}\"")]
    [InlineData("$\"é{\"è\"}{{{1}\"", "$\"e{\"e\"}{1}\"")]
    public Task A_sender_is_cleaned_and_never_cut(string before, string after) => Mends(Send(before), Send(after));

    [Fact]
    public Task Lines_of_a_raw_text_go() =>
        Mends(
            Send(
                """"
                """
                    Ma
                    Société
                    """
                """"
            ),
            Send(
                """"
                """
                    MaSociete
                    """
                """"
            )
        );

    [Theory]
    [InlineData("\"é\"")] // too short when clean
    [InlineData("\"12 34\"")] // digits alone when clean
    [InlineData("\"日本語\"")] // nothing left
    [InlineData("nameof(Société)")]
    [InlineData("\"Caf\" + 'é'")]
    [InlineData("string.Concat(\"é\", \"\") + new string('é', 3)")]
    public Task Not_where_the_result_would_be_wrong(string sender) =>
        IsNotOffered("const int Société = 1; _ = Société;\n" + Send(sender));

    [Fact]
    public Task Where_the_value_is_written() =>
        Mends(
            "const string Sender = \"Société\";\n" + Send("Sender"),
            "const string Sender = \"Societe\";\n" + Send("Sender")
        );

    [Fact]
    public Task In_another_document() =>
        Mends(
            [
                CallSites.InMethod(Send("Names.Sender")),
                "internal static class Names { public const string Sender = \"Ma Boîte\"; }",
            ],
            [
                CallSites.InMethod(Send("Names.Sender")),
                "internal static class Names { public const string Sender = \"MaBoite\"; }",
            ]
        );

    [Fact]
    public Task All_of_a_document() =>
        MendsAll(
            """
            const string Twice = "Ma Société Générale";
            await client.SendMessageAsync("Hello", ["33600000001"], Twice, ct);
            await client.SendMessageAsync("Hello", ["33600000001"], Twice, ct);
            await client.SendMessageAsync("Hello", ["33600000001"], ct.CanBeCanceled ? "à côté" : "é", ct);
            """,
            """
            const string Twice = "MaSocieteGenerale";
            await client.SendMessageAsync("Hello", ["33600000001"], Twice, ct);
            await client.SendMessageAsync("Hello", ["33600000001"], Twice, ct);
            await client.SendMessageAsync("Hello", ["33600000001"], ct.CanBeCanceled ? "acote" : "é", ct);
            """
        );

    [Fact]
    public Task All_of_a_project() =>
        MendsAll(
            [
                CallSites.InMethod(Send("Names.Sender") + Send("\"a b c\"")),
                "internal static class Names { public const string Sender = \"Ma Boîte\"; }",
            ],
            [
                CallSites.InMethod(Send("Names.Sender") + Send("\"abc\"")),
                "internal static class Names { public const string Sender = \"MaBoite\"; }",
            ]
        );

    private static string Send(string sender) =>
        $"""await client.SendMessageAsync("Hello", ["33600000001"], {sender}, ct);""";
}
