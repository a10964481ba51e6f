using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EnvoyerSms.Contract.Generator.Tests.Reading;
using EnvoyerSms.TestSupport.Compiling;
using Microsoft.CodeAnalysis;

namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

/// <summary>What is emitted depends on the project, and the project is told why.</summary>
public sealed class PlanTests
{
    private const string Project = "/home/reader/C#; etc/Books.csproj";

    [Fact]
    public void Two_contracts_of_one_name_are_told_at_both_and_emit_nothing()
    {
        var run = Run(
            new Consumer
            {
                Contracts =
                [
                    new ContractFile(Sample.Text, "b.contract.yaml"),
                    new ContractFile(Sample.Text, "a.contract.yaml"),
                ],
            }
        );
        Assert.Equal(["ESMS0023", "ESMS0023"], run.Diagnostics.Select(problem => problem.Id));
        Assert.Equal(
            ["a.contract.yaml", "b.contract.yaml"],
            run.Diagnostics.Select(Path).Order(StringComparer.Ordinal)
        );
        Assert.All(run.Diagnostics, problem => Assert.Equal("Library", TextUnder(problem)));
        Assert.Empty(run.Files);
    }

    [Fact]
    public void Two_contracts_stand_side_by_side()
    {
        var other = Sample
            .Text.Replace("name: Library", "name: Archive", StringComparison.Ordinal)
            .Replace("Town.Library", "Town.Archive", StringComparison.Ordinal);
        var run = Run(
            new Consumer
            {
                Contracts =
                [
                    new ContractFile(Sample.Text, "a.contract.yaml"),
                    new ContractFile(other, "b.contract.yaml"),
                ],
            }
        );
        run.ReportsNothing().Compiles();
        Assert.Contains("Library.Client.g.cs", run.Files.Keys);
        Assert.Contains("Archive.Client.g.cs", run.Files.Keys);
    }

    [Fact]
    public void A_broken_contract_emits_nothing_and_hinders_no_other()
    {
        var broken = Sample
            .Text.Replace("path: card/get\n", "", StringComparison.Ordinal)
            .Replace("name: Library", "name: Archive", StringComparison.Ordinal);
        var run = Run(
            new Consumer
            {
                Contracts =
                [
                    new ContractFile(broken, "a.contract.yaml"),
                    new ContractFile(Sample.Text, "b.contract.yaml"),
                ],
            }
        );
        Assert.All(run.Diagnostics, problem => Assert.Equal("a.contract.yaml", Path(problem)));
        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Files.Keys, file => Assert.StartsWith("Library.", file, StringComparison.Ordinal));
        run.Compiles();
    }

    [Fact]
    public void A_contract_is_known_by_its_ending_or_by_its_metadata()
    {
        var byEnding = Run(new Consumer { Contracts = [new ContractFile(Sample.Text, "x.contract.yaml")] });
        var marked = Run(new Consumer { Contracts = [new ContractFile(Sample.Text, "x.yml")], Marked = ["x.yml"] });
        var unmarked = Run(new Consumer { Contracts = [new ContractFile(Sample.Text, "x.yml")] });
        Assert.NotEmpty(byEnding.Files);
        Assert.Equal(byEnding.Files, marked.Files);
        Assert.Empty(unmarked.Files);
    }

    [Fact]
    public void A_framework_without_init_and_required_is_given_them_once()
    {
        // Nothing the compiler looks for is in the runtime.
        var run = Run(new Consumer { Contracts = [new ContractFile(Sample.Text)], References = Consumer.Runtime });
        var polyfills = run.Files["ApiContract.Polyfills.g.cs"];
        Assert.Contains("class IsExternalInit", polyfills, StringComparison.Ordinal);
        Assert.Contains("class RequiredMemberAttribute", polyfills, StringComparison.Ordinal);
        Assert.Contains("class CompilerFeatureRequiredAttribute", polyfills, StringComparison.Ordinal);
        Assert.Contains("class SetsRequiredMembersAttribute", polyfills, StringComparison.Ordinal);
    }

    [Fact]
    public void A_framework_with_some_of_them_is_given_the_others()
    {
        const string Own = "namespace System.Runtime.CompilerServices { internal static class IsExternalInit { } }";
        var run = Run(
            new Consumer
            {
                Contracts = [new ContractFile(Sample.Text)],
                References = Consumer.Runtime,
                Code = [Own],
            }
        );
        Assert.DoesNotContain(
            "class IsExternalInit",
            run.Files["ApiContract.Polyfills.g.cs"],
            StringComparison.Ordinal
        );
        var none = Run(
            new Consumer
            {
                Contracts = [new ContractFile(Sample.Text)],
                References = Consumer.Runtime,
                Set = Set("ApiContractPolyfills", "false"),
            }
        );
        Assert.DoesNotContain("ApiContract.Polyfills.g.cs", none.Files.Keys);
        Assert.DoesNotContain("ApiContract.Polyfills.g.cs", GeneratorHarness.Run(Sample.Text).Files.Keys);
    }

    [Theory]
    [InlineData("9.0.0", "ESMS0903", "9.0.0")]
    [InlineData("1.5.0", "ESMS0902", "1.5.0")]
    [InlineData("two", "ESMS0902", "two")]
    [InlineData("1.0.0,2.0.0", "ESMS0902", "1.0.0,2.0.0")]
    public void A_version_that_the_contract_does_not_describe_is_told_at_the_project(
        string version,
        string rule,
        string named
    )
    {
        var run = GeneratorHarness.Run(
            Sample.Text,
            ("ApiContractVersion", version),
            ("ApiContractProject", Encoded(Project))
        );
        var problem = Assert.Single(run.Diagnostics);
        Assert.Equal((rule, Project), (problem.Id, Path(problem)));
        Assert.Contains(named, Message(problem), StringComparison.Ordinal);
        Assert.Empty(run.Files);
    }

    [Fact]
    public void A_version_for_no_contract_of_the_project_is_told()
    {
        var run = GeneratorHarness.Run(
            Sample.Text,
            ("ApiContractVersion", "Libary=2.0.0"),
            ("ApiContractProject", Encoded(Project))
        );
        var problem = Assert.Single(run.Diagnostics);
        Assert.Equal(("ESMS0902", Project), (problem.Id, Path(problem)));
        Assert.Contains("'Libary'; did you mean 'Library'?", Message(problem), StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_leaves_out_what_came_later()
    {
        var run = GeneratorHarness.Run(Sample.Text, ("ApiContractVersion", "1.0.0")).ReportsNothing().Compiles();
        Assert.DoesNotContain(" Code ", run.Files["Library.Operations.LendBooks.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Returned", run.Files["Library.Enums.LoanState.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Obsolete", run.Files["Library.Operations.GiveBack.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"1.0.0\"", run.Files["Library.Client.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_can_be_for_one_contract_of_several()
    {
        var other = Sample
            .Text.Replace("name: Library", "name: Archive", StringComparison.Ordinal)
            .Replace("Town.Library", "Town.Archive", StringComparison.Ordinal);
        var run = Run(
            new Consumer
            {
                Contracts =
                [
                    new ContractFile(Sample.Text, "a.contract.yaml"),
                    new ContractFile(other, "b.contract.yaml"),
                ],
                Set = Set("ApiContractVersion", "Archive=2.0.0"),
            }
        );
        run.ReportsNothing();
        Assert.Contains("\"3.1.0\"", run.Files["Library.Client.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"2.0.0\"", run.Files["Archive.Client.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ApiContractVisibility", "secret", "'public' or 'internal'")]
    [InlineData("ApiContractEmit", "sometimes", "'auto', 'always' or 'never'")]
    [InlineData("ApiContractLanguage", "de", "'en' or 'fr'")]
    [InlineData("ApiContractExamples", "yes", "'false' or 'true'")]
    public void A_property_that_means_nothing_is_told_with_what_it_can_be(string property, string value, string known)
    {
        var run = GeneratorHarness
            .Run(Sample.Text, (property, value), ("ApiContractProject", Encoded(Project)))
            .Compiles();
        var problem = Assert.Single(run.Diagnostics);
        Assert.Equal(("ESMS0904", Project), (problem.Id, Path(problem)));
        Assert.Contains(value, Message(problem), StringComparison.Ordinal);
        Assert.Contains(property, Message(problem), StringComparison.Ordinal);
        Assert.Contains(known, Message(problem), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_a_contract_is_told()
    {
        var run = Run(new Consumer { Set = Set("ApiContractProject", Encoded(Project)) });
        Assert.Equal(("ESMS0906", Project), (run.Diagnostics[0].Id, Path(run.Diagnostics[0])));
    }

    // As the build files hand it over.
    private static string Encoded(string path) => Convert.ToBase64String(Encoding.UTF8.GetBytes(path));

    private static GeneratorHarness Run(Consumer consumer) => GeneratorHarness.Run(consumer);

    private static Dictionary<string, string> Set(string property, string value) => new() { [property] = value };

    private static string Path(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().Path;

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static string TextUnder(Diagnostic diagnostic) =>
        Sample.Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);
}
