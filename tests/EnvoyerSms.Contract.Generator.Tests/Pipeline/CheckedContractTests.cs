using EnvoyerSms.Contract.Generator.Tests.Reading;
using EnvoyerSms.TestSupport.Compiling;

namespace EnvoyerSms.Contract.Generator.Tests.Pipeline;

/// <summary>A contract that was checked before, as the one in the package: its examples are read for who emits them.</summary>
public sealed class CheckedContractTests
{
    // An example with this breaks the rules of the contract.
    private static readonly string BrokenExample = Sample.Text.Replace(
        "form: title=Emma&cards",
        "form: title=EMMA&cards",
        StringComparison.Ordinal
    );

    [Fact]
    public void What_is_emitted_is_the_same()
    {
        var usual = GeneratorHarness.Run(Sample.Text).Files;
        var run = GeneratorHarness.Run(Checked(Sample.Text));
        run.ReportsNothing().Compiles();
        Assert.Equal(usual, run.Files);
    }

    [Fact]
    public void Examples_are_emitted_where_they_are_asked_for()
    {
        var usual = GeneratorHarness.Run(Sample.Text, ("ApiContractExamples", "true")).Files;
        var run = GeneratorHarness.Run(Checked(Sample.Text, ("ApiContractExamples", "true")));
        run.ReportsNothing().Compiles();
        Assert.Contains("Library.Examples.g.cs", run.Files.Keys);
        Assert.Equal(usual, run.Files);
    }

    [Fact]
    public void Its_examples_are_not_checked_again_but_where_they_are_emitted()
    {
        Assert.NotEmpty(GeneratorHarness.Run(BrokenExample).Diagnostics);
        Assert.Empty(GeneratorHarness.Run(Checked(BrokenExample)).Diagnostics);
        Assert.NotEmpty(GeneratorHarness.Run(Checked(BrokenExample, ("ApiContractExamples", "true"))).Diagnostics);
    }

    private static Consumer Checked(string contract, params (string Property, string Value)[] set) =>
        new()
        {
            Contracts = [new ContractFile(contract)],
            Metadata = new Dictionary<string, (string, string)>
            {
                ["sample.contract.yaml"] = ("ApiContractChecked", "true"),
            },
            Set = set.ToDictionary(property => property.Property, property => property.Value),
        };
}
