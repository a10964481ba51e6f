using System.Globalization;
using EnvoyerSms.Contract.Generator.Tests.Reading;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

/// <summary>What is emitted compiles without a complaint, in every way a project can ask for it.</summary>
public sealed class CompilesTests
{
    [Theory]
    [InlineData("ApiContractLanguage", "en")]
    [InlineData("ApiContractLanguage", "fr")]
    [InlineData("ApiContractVisibility", "internal")]
    [InlineData("ApiContractExamples", "true")]
    [InlineData("ApiContractVersion", "2.0.0")]
    [InlineData("ApiContractVersion", "1.0.0")]
    public void The_whole_language(string property, string value) =>
        GeneratorHarness.Run(Sample.Text, (property, value)).ReportsNothing().Compiles();

    [Theory]
    [InlineData("cargo", "ApiContractExamples", "true")]
    [InlineData("cargo", "ApiContractVersion", "1.0.0")]
    [InlineData("gauge", "ApiContractLanguage", "fr")]
    [InlineData("quays", "ApiContractLanguage", "fr")]
    [InlineData("quays", "ApiContractExamples", "true")]
    public void Responses_of_other_shapes(string contract, string property, string value) =>
        GeneratorHarness.Run(Sample.Load(contract + ".contract.yaml"), (property, value)).ReportsNothing().Compiles();

    [Fact]
    public void A_list_of_texts_beside_a_list_of_their_attributes()
    {
        const string Tags = "      Tags: { wire: tag, type: string, repeated: true }\n";
        var text = Sample.Text.Replace(Tags, Tags + "      TagIds: { wire: tag/@id, type: string, repeated: true }\n");

        Assert.NotEqual(Sample.Text, text);
        GeneratorHarness.Run(text).ReportsNothing().Compiles();
    }

    [Fact]
    public void Pages_whose_size_is_always_asked_for()
    {
        var quays = Sample.Load("quays.contract.yaml");
        var text = quays.Replace("type: integer, default: 2,", "type: integer, required: true, default: 2,");

        Assert.NotEqual(quays, text);
        GeneratorHarness.Run(text).ReportsNothing().Compiles();
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Preview)]
    public void From_the_lowest_promised_language_on(LanguageVersion language) =>
        Run(new Consumer { Language = language }).ReportsNothing().Compiles();

    [Fact]
    public void An_older_language_is_told_and_nothing_is_emitted()
    {
        var run = Run(new Consumer { Language = LanguageVersion.CSharp11 });
        var problem = Assert.Single(run.Diagnostics);
        Assert.Equal(("ESMS0901", DiagnosticSeverity.Error), (problem.Id, problem.Severity));
        Assert.Contains("C# 11", problem.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void Users_can_write_a_call()
    {
        const string Code = """
            using System.Threading.Tasks;
            using Town.Library;

            internal static class Program
            {
                internal static Task<LentBooks> Lend(ILibraryClient client) =>
                    client.LendBooksAsync(new LendBooksRequest { Title = "Emma", Cards = ["33600000001"], Shelf = Shelf.Novels });

                internal static Task<LentBooks> LendDirectly(ILibraryClient client) => client.LendBooksAsync("Emma", ["33600000001"]);

                internal static Task<Card> Show(ILibraryClient client) => client.GetCardAsync();
            }
            """;
        Run(new Consumer { Code = [Code] }).Compiles();
    }

    [Fact]
    public void A_forgotten_parameter_does_not_compile() =>
        Assert.Equal(
            "CS9035",
            Assert.Single(Complaints("""new Town.Library.LendBooksRequest { Title = "Emma" }""")).Id
        );

    [Fact]
    public void What_is_deprecated_tells_what_to_use_instead()
    {
        var complaint = Assert.Single(Complaints("Town.Library.Shelf.Maps"));
        Assert.Equal("CS0618", complaint.Id);
        Assert.Contains(
            "Since version 2.0.0 of the API; use Novels.",
            complaint.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Internal_means_that_nothing_is_public()
    {
        var run = GeneratorHarness.Run(
            Sample.Text,
            ("ApiContractVisibility", "internal"),
            ("ApiContractExamples", "true")
        );
        Assert.DoesNotContain(
            run.Compilation.Assembly.GlobalNamespace.Types(),
            type => type.DeclaredAccessibility == Accessibility.Public
        );
    }

    [Fact]
    public void Every_type_says_what_made_it()
    {
        var run = GeneratorHarness.Run(Sample.Text, ("ApiContractExamples", "true"));
        var types = run.Compilation.Assembly.GlobalNamespace.Types().Where(type => type.Name != "Program").ToArray();
        Assert.NotEmpty(types);
        Assert.All(
            types,
            type => Assert.Single(type.GetAttributes(), mark => mark.AttributeClass?.Name == "GeneratedCodeAttribute")
        );
    }

    [Fact]
    public void The_shipped_client_is_thin()
    {
        // What users pay for at build time is the lines that they compile.
        var run = GeneratorHarness.Run(Sample.Shipped).ReportsNothing().Compiles();
        Assert.InRange(run.Files.Values.Sum(text => text.Count(c => c == '\n')), 1_000, 3_000);
    }

    private static IReadOnlyList<Diagnostic> Complaints(string expression) =>
        Run(
            new Consumer
            {
                Code = [$$"""internal static class Program { internal static object Value => {{expression}}; }"""],
            }
        ).Complaints;

    private static GeneratorHarness Run(Consumer consumer) =>
        GeneratorHarness.Run(consumer with { Contracts = [new ContractFile(Sample.Text)] });
}
