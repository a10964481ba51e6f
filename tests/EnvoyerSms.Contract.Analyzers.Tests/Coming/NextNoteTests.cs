using System.Globalization;
using EnvoyerSms.Contract.Analyzers.Diagnostics;
using EnvoyerSms.TestSupport.Compiling;
using EnvoyerSms.TestSupport.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Contract.Analyzers.Tests.Coming;

/// <summary>What tools read of a compilation that names a coming contract, and what one pays that does not.</summary>
public sealed class NextNoteTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly string Code = CallSites.InMethod(
        """
        var sent = await client.SendMessageAsync("Hello", ["33600000001"], "LongSender", ct);
        Console.WriteLine(sent.MessageId);
        """
    );

    [Fact]
    public async Task A_project_without_one_registers_nothing()
    {
        Assert.Equal(0, await ActionsAsync(new AnalyzerOptions([new ContractFile("", "/a.contract.yaml")])));
        Assert.True(await ActionsAsync(ShippedNext.Options(ShippedNext.With("- requests: 100", "+ requests: 50"))) > 0);
    }

    [Fact]
    public async Task It_is_noted_how_many_uses_were_looked_at()
    {
        var next = ShippedNext.With(
            "- version: 2.10.0",
            "+ version: 2.11.0",
            """- - { maxLength: 11, error: SenderNameTooLong, basis: "documented L272, L338" }""",
            "+ - { maxLength: 8, error: SenderNameTooLong, basis: documented L272 }"
        );
        var found = await CallSites.Analyze(Code, next: next);
        var note = Assert.Single(found, one => one.Id == CallSiteRules.NextCompared.Id);

        Assert.Equal(DiagnosticSeverity.Info, note.Severity);
        Assert.Equal(
            "2 uses looked at, 1 touched by version 2.11.0 of EnvoyerSms",
            note.GetMessage(CultureInfo.InvariantCulture)
        );
        Assert.Equal("2", note.Properties["NextUses"]);
        Assert.Equal("1", note.Properties["NextTouched"]);
        Assert.Equal("EnvoyerSms", note.Properties["NextApi"]);
        Assert.Equal("2.11.0", next.Substring(note.Location.SourceSpan.Start, note.Location.SourceSpan.Length));
    }

    [Fact]
    public async Task What_is_not_sent_is_not_counted_as_touched()
    {
        var code = CallSites.InMethod(
            """
            System.Linq.Expressions.Expression<Action<IEnvoyerSmsClient>> read = mock => mock.GetMessageStatsAsync(0, default);
            Console.WriteLine(read);
            await client.ListAccountsAsync(ct);
            """
        );

        var found = await CallSites.Analyze(code, next: ShippedNext.With("- requests: 100", "+ requests: 50"));

        Assert.Single(found, one => one.Id == CallSiteRules.NextCall.Id);
        Assert.Equal(
            "1",
            Assert.Single(found, one => one.Id == CallSiteRules.NextCompared.Id).Properties["NextTouched"]
        );
    }

    [Fact]
    public async Task Each_finding_carries_the_change_for_tools()
    {
        var next = ShippedNext.With(
            """- - { maxLength: 11, error: SenderNameTooLong, basis: "documented L272, L338" }""",
            "+ - { maxLength: 8, error: SenderNameTooLong, basis: documented L272 }"
        );
        var found = Assert.Single(
            await CallSites.Analyze(Code, next: next),
            one => one.Id == CallSiteRules.NextValueRefused.Id
        );

        Assert.Equal("ESMS2305", found.Properties["ChangeRule"]);
        Assert.Equal("operations.SendMessage.parameters.SenderName.rules[2].maxLength", found.Properties["ChangePath"]);
        Assert.Equal("Behaviour", found.Properties["ChangeKinds"]);
        Assert.Equal("Sure", found.Properties["ChangeCertainty"]);
        var place = Assert.Single(found.AdditionalLocations).GetLineSpan();
        Assert.Equal("/coming.yaml", place.Path);
        Assert.Contains("maxLength: 8", next.Split('\n')[place.StartLinePosition.Line]);
        Assert.StartsWith(
            "'SendMessage.SenderName' must keep to maxLength: 8",
            found.GetMessage(CultureInfo.InvariantCulture)
        );
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("2.5.0", 0)]
    public async Task A_client_of_an_earlier_version_is_compared_at_that_version(string version, int touched)
    {
        var today = NextProject.Resource("library.contract.yaml");
        var next = ContractEdit.Apply(
            today,
            [
                "- version: 3.1.0",
                "+ version: 3.2.0",
                "@ 3.1.0:",
                "+ 3.2.0: { date: 2025-05-01 }",
                "@ LendBooks:",
                "@ parameters:",
                "+ Genre: { wire: genre, type: date, required: true, since: 3.2.0 }",
            ]
        );
        var code = """
            using Town.Library;

            internal static class Lending
            {
                public static object Lend(ILibraryClient client) =>
                    client.LendBooksAsync("Emma", ["33600000001"], 3);

                public static LendBooksRequest[] Make() =>
                    [
                        new() { Title = "Emma", Cards = ["33600000001"], Branch = 3 },
                        new() { Title = "Emma", Cards = ["33600000001"], Branch = 3 },
                        new() { Title = "Emma", Cards = ["33600000001"], Branch = 3 },
                    ];
            }
            """;

        var found = await new NextProject(today, next, code) { Version = version }.FindAsync();

        Assert.Equal(touched, found.Count(one => one.Id == CallSiteRules.NextRequired.Id));
        Assert.Equal(touched, found.Length);
    }

    // Between two arguments of one type stands another, so that there is a short form.
    [Fact]
    public async Task Arguments_that_change_places_are_told_though_all_compiles()
    {
        var today = NextProject
            .Resource("library.contract.yaml")
            .Replace(
                "      Branch: { wire: branch_no, type: integer, required: true }\n",
                "      Branch: { wire: branch_no, type: string, required: true }\n"
            )
            .Replace(
                "        request: { Title: Emma, Cards: [\"33600000001\"], Branch: 1 }\n",
                "        request: { Title: Emma, Cards: [\"33600000001\"], Branch: \"1\" }\n"
            );
        const string Branch = "      Branch: { wire: branch_no, type: string, required: true }\n";
        var cards = today.IndexOf("      Cards:\n", StringComparison.Ordinal);
        var title = today.IndexOf("      Title:\n        wire: title\n", StringComparison.Ordinal);
        var after = today.IndexOf(Branch, StringComparison.Ordinal);
        var next =
            today[..title] + Branch + today[cards..after] + today[title..cards] + today[(after + Branch.Length)..];
        var code = """
            using Town.Library;

            internal static class Lending
            {
                public static object[] Lend(ILibraryClient client) =>
                    [
                        client.LendBooksAsync("Emma", ["33600000001"], "North"),
                        client.LendBooksAsync(branch: "North", title: "Emma", cards: ["33600000001"]),
                    ];
            }
            """;

        var found = Assert.Single(await new NextProject(today, next, code).FindAsync());

        Assert.Equal(CallSiteRules.NextCall.Id, found.Id);
        Assert.Equal(6, found.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal("ESMS2211", found.Properties["ChangeRule"]);
    }

    [Fact]
    public async Task An_argument_whose_old_name_stays_keeps_its_place_and_its_rules()
    {
        var today = NextProject.Resource("library.contract.yaml");
        var next = ContractEdit.Apply(
            today,
            [
                "@ LendBooks:",
                "- Branch: { wire: branch_no, type: integer, required: true }",
                "+ Desk: { wire: branch_no, type: integer, required: true, was: Branch, rules: [{ max: 5 }] }",
                """- request: { Title: Emma, Cards: ["33600000001"], Branch: 1 }""",
                """+ request: { Title: Emma, Cards: ["33600000001"], Desk: 1 }""",
            ]
        );
        var code = """
            using Town.Library;

            internal static class Lending
            {
                public static object[] Lend(ILibraryClient client) =>
                    [
                        client.LendBooksAsync("Emma", ["33600000001"], 3),
                        client.LendBooksAsync("Emma", ["33600000001"], 7),
                        new LendBooksRequest { Title = "Emma", Cards = ["33600000001"], Branch = 3 },
                    ];
            }
            """;

        var found = await new NextProject(today, next, code).FindAsync();

        Assert.Equal(
            [(CallSiteRules.NextValueRefused.Id, 7), (CallSiteRules.NextDeprecated.Id, 8)],
            found.Select(one => (one.Id, one.Location.GetLineSpan().StartLinePosition.Line))
        );
    }

    [Fact]
    public async Task What_is_removed_is_told_with_its_reason_and_what_to_use()
    {
        var today = NextProject.Resource("library.contract.yaml");
        var next = ContractEdit.Apply(
            today,
            [
                "- version: 3.1.0",
                "+ version: 3.2.0",
                "@ 3.1.0: { date: 2024-05-01 }",
                "+ 3.2.0: { date: 2025-05-01 }",
                "& Refund: { wire: refund, type: integer } => Refund: { wire: refund, type: integer, removed: { since: 3.2.0, use: Number } }",
                "@ GetCard:",
                "@ path: card/get",
                "+ removed: { since: 3.2.0, use: CloseCard, reason: cards are kept by the reader }",
            ]
        );
        var code = """
            using System.Threading.Tasks;
            using Town.Library;

            internal static class Cards
            {
                public static async Task<string?> Show(ILibraryClient client, ClosedCard closed)
                {
                    var card = await client.GetCardAsync();
                    var later = await client.WaitForBooksAsync();
                    return card.Number + later.Response.Number + closed.Refund + LibraryOperations.GetCard;
                }
            }
            """;

        var found = await new NextProject(today, next, code).FindAsync();

        Assert.Equal([7, 8, 9, 9], found.Select(one => one.Location.GetLineSpan().StartLinePosition.Line));
        Assert.All(found, one => Assert.Equal(CallSiteRules.NextGone.Id, one.Id));
        Assert.All([0, 1, 3], index => Assert.Contains("cards are kept by the reader", Message(found[index])));
        Assert.StartsWith(
            "The operation 'GetCard' is gone (ESMS2102); this no longer compiles: CS0619",
            Message(found[0])
        );
        Assert.Contains("use CloseCard: cards", Message(found[0]));
        Assert.Contains("Removed in version 3.2.0 of the API; use Number.", Message(found[2]));

        static string Message(Diagnostic one) => one.GetMessage(CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task What_is_used_by_its_old_name_is_touched_all_the_same()
    {
        var today = ContractEdit.Apply(
            NextProject.Resource("library.contract.yaml"),
            [
                "- Closed: { id: 4, message: Closed }",
                "+ Shut: { id: 4, message: Closed, was: Closed }",
                "- GetCard:",
                "+ ShowCard:",
                "+ was: GetCard",
            ]
        );
        var next = ContractEdit.Apply(
            today,
            [
                "- requests: 60",
                "+ requests: 30",
                "- Shut: { id: 4, message: Closed, was: Closed }",
                "+ Shut: { id: 5, message: Closed, was: Closed }",
            ]
        );
        var code = """
            #pragma warning disable CS0618
            using Town.Library;

            internal static class Cards
            {
                public static object[] Show(ILibraryClient client) =>
                    [client.ShowCardAsync(), client.GetCardAsync(), LibraryErrors.Closed];
            }
            """;

        var found = await new NextProject(today, next, code).FindAsync();

        Assert.Equal(
            [CallSiteRules.NextCall.Id, CallSiteRules.NextCall.Id, CallSiteRules.NextError.Id],
            found.Select(one => one.Id)
        );
    }

    private static async Task<int> ActionsAsync(AnalyzerOptions options)
    {
        var analyzer = new NextContractAnalyzer();
        var compilation = new CompilationWithAnalyzers(
            CallSites.Compile([Code], besideSources: false),
            [analyzer],
            options
        );
        await compilation.GetAnalyzerDiagnosticsAsync(Cancel);
        var told = await compilation.GetAnalyzerTelemetryInfoAsync(analyzer, Cancel);
        return told.OperationActionsCount
            + told.SemanticModelActionsCount
            + told.CompilationEndActionsCount
            + told.AdditionalFileActionsCount
            + told.SyntaxNodeActionsCount
            + told.SymbolActionsCount;
    }
}
