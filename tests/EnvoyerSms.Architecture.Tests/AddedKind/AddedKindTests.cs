using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace EnvoyerSms.Architecture.Tests.AddedKind;

/// <summary>
/// A new kind of constraint is a row, a function with its sentence, and the check that emitted code calls. Added to the product's own
/// sources, it is read, keeps examples, stands in docs and emitted code, and is checked at call sites, by code that knows nothing of it.
/// </summary>
public sealed class AddedKindTests
{
    private const string Contract = """
        contract: 1
        api:
          name: Bell
          version: 1.0.0
          baseAddress: https://bell.example/
          methods: [get]
          envelope:
            root: bell
            error: { element: broken, id: id, message: why }
        types:
          Sound:
            fields:
              Tone: { wire: tone, type: string }
        operations:
          Ring:
            path: ring
            effect: read
            parameters:
              Tone: { wire: tone, type: string, rules: [{ startsWithLetter: true }] }
              Echoes: { wire: echoes, type: string, repeated: true, rules: [{ startsWithLetter: true }] }
            response: { type: Sound }
            examples:
              - name: low
                request: { Tone: c1 }
                form: tone=c1
                response: "<bell><tone>c1</tone></bell>"
                result: { Tone: c1 }

        """;

    private static readonly ChangedHouse House = new(Addition.OfKind);

    [Fact]
    public void It_is_read_and_stands_in_the_emitted_code_and_its_docs()
    {
        var run = Run(Contract);
        Assert.Empty(run.Diagnostics.Select(found => found.ToString()));
        var ring = run
            .GeneratedSources.Single(source =>
                source.HintName.EndsWith("Operations.Ring.g.cs", StringComparison.Ordinal)
            )
            .SourceText.ToString();
        Assert.Contains("/// <remarks>Field <c>tone</c>; a letter first.</remarks>", ring, StringComparison.Ordinal);
        Assert.Contains("ApiRule(global::EnvoyerSms.ApiRuleKind.StartsWithLetter)", ring, StringComparison.Ordinal);
        Assert.Contains(".StartsWithLetter()", ring, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_emitted_compiles() =>
        Assert.Empty(
            Consumer(Run(Contract), "\"c1\"")
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(found => found.Severity == DiagnosticSeverity.Error)
                .Select(found => found.ToString())
        );

    [Fact]
    public void An_example_that_breaks_it_is_reported()
    {
        var problem = Assert.Single(Run(Contract.Replace("c1", "1c", StringComparison.Ordinal)).Diagnostics);
        Assert.Contains("Tone \"1c\" does not start with a letter", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_author_is_told_where_it_fits()
    {
        var contract = Contract.Replace(
            "tone, type: string, rules",
            "tone, type: integer, rules",
            StringComparison.Ordinal
        );
        Assert.Contains(
            "only a string has characters",
            Run(contract).Diagnostics[0].ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_call_site_that_breaks_it_is_reported()
    {
        var found = Assert.Single(await AnalyzeAsync("\"1c\""));
        Assert.Equal("ESMS1006", found.Id);
        Assert.Contains("Tone \"1c\"", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_site_that_keeps_it_is_not() => Assert.Empty(await AnalyzeAsync("\"c1\""));

    [Fact]
    public void Each_addition_has_its_place()
    {
        Assert.All(
            Addition.OfKind,
            addition =>
                Assert.Contains(
                    addition.Before,
                    File.ReadAllText(Path.Combine(Product.Repository, addition.File)),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void The_page_for_contributors_names_each_file_that_is_added_to()
    {
        var page = File.ReadAllText(Path.Combine(Product.Repository, "docs/common-tasks.md"));
        var task = page.Split("\n## ")
            .Single(section => section.StartsWith("Add a constraint kind", StringComparison.Ordinal));
        Assert.All(
            Addition.OfKind,
            addition => Assert.Contains($"`{Path.GetFileName(addition.File)}`", task, StringComparison.Ordinal)
        );
    }

    private static GeneratorRunResult Run(string contract) =>
        Assert.Single(
            CSharpGeneratorDriver
                .Create([House.ContractGenerator], [new ContractFile(contract, "bell.contract.yaml")])
                .RunGenerators(Project, TestContext.Current.CancellationToken)
                .GetRunResult()
                .Results
        );

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string tone) =>
        await Consumer(Run(Contract), tone)
            .WithAnalyzers([House.RequestAnalyzer])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    private static CSharpCompilation Consumer(GeneratorRunResult run, string tone) =>
        Project
            .AddSyntaxTrees(run.GeneratedSources.Select(source => source.SyntaxTree))
            .AddSyntaxTrees(
                CSharpSyntaxTree.ParseText(
                    $$"""
                    using Bell;
                    public static class Program { public static RingRequest Ring() => new() { Tone = {{tone}} }; }
                    """
                )
            );

    private static CSharpCompilation Project { get; } =
        CSharpCompilation.Create(
            "Consumer",
            references: Product.Framework.Append(House.Runtime),
            options: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
}
