using System.Globalization;
using EnvoyerSms.Contract.Generator.Tests.Reading;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

/// <summary>Whatever a contract holds, the generator tells what is wrong or emits what compiles; it never throws.</summary>
public sealed class MutationTests
{
    private static int Times =>
        int.TryParse(Environment.GetEnvironmentVariable("MUTATIONS"), CultureInfo.InvariantCulture, out var times)
            ? times
        : Environment.GetEnvironmentVariable("CI") == "true" ? 10_000 / Contracts
        : 50;

    // Those of other APIs, the whole language and the shipped one share what there is of time.
    private static int Contracts => Sample.Contracts.Count + 2;

    private static readonly CSharpCompilation Project = new Consumer().ToCompilation();

    public static TheoryData<string> Names => [.. Sample.Contracts.Select(contract => contract.Name)];

    [Theory, MemberData(nameof(Names))]
    public void An_api_of_another_shape(string name) =>
        Survives(Sample.Contracts.Single(contract => contract.Name == name).Text);

    [Fact]
    public void The_whole_language() => Survives(Sample.Text);

    [Fact]
    public void The_shipped_contract() => Survives(Sample.Shipped);

    private static void Survives(string contract)
    {
        var accepted = 0;
        // Many slips change nothing that is emitted: what compiled once compiles again.
        var compiled = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < Times; seed++)
        {
            var text = Mutation.Of(contract, new Random(seed));
            var run = Run(text);
            Assert.True(run.Exception is null, $"seed {seed}: {run.Exception}");
            Assert.DoesNotContain(run.Diagnostics, problem => problem.Id == "ESMS0900");
            var isRefused = run.Diagnostics.Any(problem => problem.Severity == DiagnosticSeverity.Error);
            Assert.True(isRefused || !run.GeneratedSources.IsEmpty, $"seed {seed}: neither refused nor emitted");
            if (run.GeneratedSources.IsEmpty)
                continue;
            // C2: also where an example, a summary or a wording is wrong.
            if (compiled.Add(Emitted(run)))
                AssertCompiles(seed, run);
            accepted++;
        }
        Assert.True(
            accepted > Times / 25,
            $"only {accepted} of {Times} were taken: the slips are too rough to tell anything"
        );
    }

    private static GeneratorRunResult Run(string contract) =>
        CSharpGeneratorDriver
            .Create(
                [new ContractGenerator().AsSourceGenerator()],
                [new ContractFile(contract)],
                (CSharpParseOptions)Project.SyntaxTrees[0].Options,
                new ProjectProperties(new Dictionary<string, string> { ["ApiContractExamples"] = "true" })
            )
            .RunGenerators(Project, TestContext.Current.CancellationToken)
            .GetRunResult()
            .Results[0];

    private static string Emitted(GeneratorRunResult run) =>
        string.Concat(
            run.GeneratedSources.Select(source =>
                $"{source.HintName} {Convert.ToHexString(source.SourceText.GetChecksum().AsSpan())} "
            )
        );

    private static void AssertCompiles(int seed, GeneratorRunResult run)
    {
        var complaints = Project
            .AddSyntaxTrees(run.GeneratedSources.Select(source => source.SyntaxTree))
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(complaint => complaint.Severity >= DiagnosticSeverity.Warning);
        Assert.Empty(complaints.Select(complaint => $"seed {seed}: {complaint}"));
    }
}
